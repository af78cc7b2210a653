package org.dangjian.market.assessment.star;

import java.time.LocalDate;
import java.util.List;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 《“创星晋级”记分手册》 of a holder and year: what was done and what it earned, month by month.
 *
 * @param months from January to the present one, or to December of a past year
 * @param events approved events that take stars or bar them; their basis is not in the book
 */
@Schema(name = "StarHandbook")
public record HandbookView(
        StarView.HolderView holder,
        String organizationName,
        int year,
        String emblem,
        List<Month> months,
        List<EventLine> events,
        List<StarView.Change> stars) {

    /**
     * 一月一汇总.
     *
     * @param points what the entries of the month add up to
     * @param total points of the year at the end of the month, as the scheme counts them
     * @param provisional the stars these points gave then; absent for who is not graded
     */
    @Schema(name = "StarHandbookMonth")
    public record Month(
            int month, int points, int total, @Nullable StarLevel provisional, List<Line> entries) {}

    /** One entry of the ledger. */
    @Schema(name = "StarHandbookLine")
    public record Line(
            LocalDate on,
            String kind,
            String kindTitle,
            @Nullable String category,
            @Nullable String reason,
            int points) {}

    /** One event. */
    @Schema(name = "StarHandbookEvent")
    public record EventLine(LocalDate on, String code, String title) {}
}
