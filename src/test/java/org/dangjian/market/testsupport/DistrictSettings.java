package org.dangjian.market.testsupport;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Decides the settings of a test's district; what is not named stays usual. */
public final class DistrictSettings {

    private DistrictSettings() {}

    /** Settings of a district that has none yet. */
    public static Response decide(Town town, Map<String, ?> own) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "reviewLevels",
                2,
                "difficultyPoints",
                Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                "redemptionForAll",
                false,
                "creditResets",
                false));
        settings.putAll(own);
        return town.districtAdmin.put("/organizations/" + town.district + "/settings", "\"0\"", settings);
    }
}
