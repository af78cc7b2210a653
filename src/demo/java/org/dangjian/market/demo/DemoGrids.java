package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.dangjian.market.governance.grid.DescribeGrid;
import org.dangjian.market.governance.grid.GridCoverage;
import org.dangjian.market.governance.grid.GridLayout;
import org.dangjian.market.governance.grid.GridVisitKind;
import org.dangjian.market.governance.grid.Grids;
import org.dangjian.market.governance.grid.RecordVisit;
import org.dangjian.market.platform.shared.IfMatch;

/** The grids of the invented street: one as it should be, one too large, one that nobody described. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoGrids {

    private static final String FIRST = "141002991001-W1";
    private static final String SECOND = "141002991001-W2";
    private static final String THIRD = "141002991001-W3";

    private final Grids grids;
    private final DemoClock clock;

    DemoGrids(Grids grids, DemoClock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        clock.on(cast.thisYear(2, 10), () -> {
            describe(cast, FIRST, GridLayout.CLOSED, 286, 6, "槐荫小区院墙以内");
            describe(cast, SECOND, GridLayout.OPEN, 365, 11, "东至向阳路，西至河道，南至市场，北至铁路");
            describe(cast, THIRD, GridLayout.OPEN, 452, 14, "向阳路以东沿街楼院");
        });
        visit(cast, cast.daysAgo(5), FIRST, GridVisitKind.VISIT, 18, null, null);
        visit(cast, cast.daysAgo(3), SECOND, GridVisitKind.VISIT, 24, "两户反映夜间噪声，已转告", null);
        visit(cast, cast.daysAgo(2), FIRST, GridVisitKind.ROUND, 0, null, null);
        visit(cast, cast.today(), SECOND, GridVisitKind.ROUND, 0, "河堤护栏松动两处", "河堤护栏松动");
    }

    private void describe(
            DemoCast cast, String grid, GridLayout layout, int households, int buildings, String boundary) {
        grids.describe(
                cast.caller("community"),
                cast.organization(grid),
                IfMatch.fromString("*"),
                new DescribeGrid(layout, households, buildings, boundary, GridCoverage.BRANCH));
    }

    private void visit(
            DemoCast cast,
            LocalDate on,
            String grid,
            GridVisitKind kind,
            int households,
            String finding,
            String title) {
        clock.on(on, () -> {
            grids.visit(
                    cast.caller("community"),
                    cast.organization(grid),
                    new RecordVisit(kind, on, households, finding, title));
        });
    }
}
