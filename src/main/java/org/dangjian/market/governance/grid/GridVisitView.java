package org.dangjian.market.governance.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit or a round. */
@Schema(name = "GridVisit")
public record GridVisitView(
        UUID id,
        GridVisitKind kind,
        String kindTitle,
        LocalDate visitedOn,
        int households,
        @Nullable String finding,
        @Nullable UUID caseId) {

    static GridVisitView of(GridVisit visit) {
        return new GridVisitView(
                visit.id(),
                visit.kind(),
                visit.kind().title(),
                visit.visitedOn(),
                visit.households(),
                visit.finding(),
                visit.caseId());
    }
}
