package org.dangjian.market.assessment.progress.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a holder stands in a month (月调度).
 *
 * @param mandatoryDone mandatory items met, of {@code mandatoryOwed}
 * @param mandatoryOnPace mandatory items attended as often as they are due by then; {@code onPace} whether all of them are;
 *     absent for months in which this was not counted
 * @param claimed claims that stand or were done; {@code done} verified; {@code overdue} ended because time ran out
 * @param points the total as the scheme counts it
 * @param missing what can still be done
 * @param reminder why a reminder (进度提醒) is due; empty for whoever keeps pace
 * @param takenAt when the month was taken; {@code null} for the month that runs, which is worked out anew each time
 */
@Schema(name = "Progress")
public record ProgressView(
        Holder holder,
        @Nullable String name,
        UUID organizationId,
        int year,
        int month,
        int mandatoryDone,
        int mandatoryOwed,
        Integer mandatoryOnPace,
        @Nullable Boolean onPace,
        int claimed,
        int done,
        int overdue,
        int points,
        List<Missing> missing,
        List<String> reminder,
        @Nullable Instant takenAt) {

    static ProgressView of(Progress progress, YearMonth month) {
        return new ProgressView(
                progress.holder(),
                null,
                progress.organizationId(),
                month.getYear(),
                month.getMonthValue(),
                progress.mandatoryDone(),
                progress.mandatoryOwed(),
                progress.mandatoryOnPace(),
                progress.mandatoryOnPace() == progress.mandatoryOwed(),
                progress.claims().claimed(),
                progress.claims().done(),
                progress.claims().overdue(),
                progress.points(),
                progress.missing(),
                progress.reasons(),
                null);
    }

    static ProgressView of(ProgressSnapshot row, ProgressTexts texts, YearMonth month) {
        return new ProgressView(
                row.holder(),
                null,
                row.organizationId(),
                month.getYear(),
                month.getMonthValue(),
                row.mandatoryDone(),
                row.mandatoryOwed(),
                row.mandatoryOnPace(),
                row.mandatoryOnPace() == null ? null : Boolean.valueOf(row.mandatoryOnPace() == row.mandatoryOwed()),
                row.claimed(),
                row.done(),
                row.overdue(),
                row.points(),
                texts.missing(row.texts()),
                texts.reasons(row.texts()),
                row.takenAt());
    }

    ProgressView named(String shown) {
        return new ProgressView(
                holder,
                shown,
                organizationId,
                year,
                month,
                mandatoryDone,
                mandatoryOwed,
                mandatoryOnPace,
                onPace,
                claimed,
                done,
                overdue,
                points,
                missing,
                reminder,
                takenAt);
    }
}
