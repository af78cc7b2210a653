package org.dangjian.market.people.organization.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a district sets for itself.
 *
 * @param reviewLevels 2: community screens, street approves (逐级审核); 1: one approval publishes
 * @param difficultyPoints points by difficulty
 * @param redemptionForAll whether every member may redeem, not only those approved as qualified last year
 * @param creditResets whether CREDIT starts anew each year instead of carrying over
 * @param starListsOpen whether members see who has which stars in their own branch and community (星级公开); absent: no
 * @param judgedOrganizations which organizations the year judges; absent: units, and branches of communities
 */
@Schema(requiredProperties = {"reviewLevels", "redemptionForAll", "creditResets"})
public record Settings(
        @Min(1) @Max(2) int reviewLevels,
        @NotNull @Valid DifficultyPoints difficultyPoints,
        boolean redemptionForAll,
        boolean creditResets,
        Boolean starListsOpen,
        JudgedOrganizations judgedOrganizations) {

    public Settings {
        starListsOpen = Boolean.TRUE.equals(starListsOpen);
        judgedOrganizations =
                judgedOrganizations == null ? JudgedOrganizations.UNITS_AND_COMMUNITY_BRANCHES : judgedOrganizations;
    }

    /** Points for easy (易), normal (中), hard (难) and very hard (很难) work. */
    @Schema(requiredProperties = {"easy", "normal", "hard", "veryHard"})
    public record DifficultyPoints(
            @Min(0) @Max(1000) int easy,
            @Min(0) @Max(1000) int normal,
            @Min(0) @Max(1000) int hard,
            @Min(0) @Max(1000) int veryHard) {

        /** Whether these are the points of one of the four grades. */
        public boolean has(int points) {
            return points == easy || points == normal || points == hard || points == veryHard;
        }

        /** The four for people: 5、10、15、20. */
        public String text() {
            return easy + "、" + normal + "、" + hard + "、" + veryHard;
        }
    }

    static final Settings DEFAULT = new Settings(2, new DifficultyPoints(5, 10, 15, 20), false, false, false, null);
}
