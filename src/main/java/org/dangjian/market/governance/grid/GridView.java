package org.dangjian.market.governance.grid;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grid.
 *
 * @param workers how many 专职网格员 it has, {@code keyHouseholds} how many 党员中心户, {@code groups} how many 楼栋党小组
 * @param visits this month, likewise {@code rounds}
 * @param checks what is amiss
 * @param version 0 where nobody described it
 */
@Schema(name = "Grid")
public record GridView(
        UUID organizationId,
        String organizationName,
        @Nullable GridLayout layout,
        @Nullable String layoutTitle,
        @Nullable Integer households,
        @Nullable Integer buildings,
        @Nullable String boundary,
        @Nullable GridCoverage coverage,
        @Nullable String coverageTitle,
        long workers,
        long keyHouseholds,
        long groups,
        long visits,
        long rounds,
        List<Check> checks,
        int version)
        implements IfMatch.Versioned {

    /** Something amiss. */
    @Schema(name = "GridCheckLine")
    public record Check(GridCheck check, String title) {

        static Check of(GridCheck check) {
            return new Check(check, check.title());
        }
    }
}
