package org.dangjian.market.testsupport;

import java.util.Map;

/** Opens the redemption of points in a test's district. */
public final class RedemptionSetting {

    private RedemptionSetting() {}

    /** Lets every member of the town redeem, whatever last year's result was. */
    public static void openToAll(Town town) {
        town.districtAdmin
                .put(
                        "/organizations/" + town.district + "/settings",
                        "\"0\"",
                        Map.of(
                                "reviewLevels",
                                2,
                                "difficultyPoints",
                                Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                                "redemptionForAll",
                                true,
                                "creditResets",
                                false))
                .then()
                .statusCode(200);
    }
}
