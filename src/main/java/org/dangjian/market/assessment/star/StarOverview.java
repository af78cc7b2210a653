package org.dangjian.market.assessment.star;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the stars of a year lie in a part of the tree.
 *
 * @param groups members, branches and committees
 * @param exemplary whether 示范星 is suggested for the organization itself; absent where no scheme suggests it
 */
@Schema(name = "StarOverview")
public record StarOverview(
        UUID organizationId,
        int year,
        List<Group> groups,
        @Nullable Exemplary exemplary) {

    /**
     * Those who strive for the same stars.
     *
     * @param holders how many they are
     * @param counts how many hold each star level, best first; who has none yet is in the lowest
     */
    @Schema(name = "StarGroup")
    public record Group(
            String emblem, Audience audience, List<String> organizationKinds, long holders, Map<String, Long> counts) {}

    /**
     * 示范星: a suggestion for those who decide.
     *
     * @param suggested whether all conditions are met
     */
    @Schema(name = "StarExemplary")
    public record Exemplary(boolean suggested, List<Condition> conditions) {}

    /** One condition. */
    @Schema(name = "StarCondition")
    public record Condition(String title, String expected, String actual, boolean met) {}
}
