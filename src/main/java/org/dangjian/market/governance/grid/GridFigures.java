package org.dangjian.market.governance.grid;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The grids of a place in figures (209个社区共划分1910个治理网格，组建网格党支部、党小组1166个).
 *
 * @param covered by a branch or a group
 * @param visits this month, likewise {@code rounds}
 * @param withoutPoint communities that have no service point on the map: nobody is within fifteen minutes of one
 */
@Schema(name = "GridFigures")
public record GridFigures(
        int grids,
        int covered,
        int tooLarge,
        int tooSmall,
        int withoutWorker,
        int withoutProfile,
        int households,
        long visits,
        long rounds,
        List<Place> withoutPoint) {

    /** A community. */
    @Schema(name = "GridPlace")
    public record Place(UUID organizationId, String organizationName) {}
}
