package org.dangjian.market.assessment.report;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 双报到 in a quarter: who reported in, who has served, who has not yet.
 *
 * @param units the units that report in
 * @param members their members that report in
 * @param items unit by unit, in the order of their codes
 * @param next where the following page of units starts, or {@code null}
 */
@Schema(name = "ReportInStatistics")
public record ReportInStatistics(
        int year,
        int quarter,
        Count units,
        Count members,
        List<UnitRow> items,
        @Nullable String next) {

    /**
     * How many.
     *
     * @param served with at least one service in the quarter that stands in the ledger
     */
    @Schema(name = "ReportInCount")
    public record Count(long registered, long served, long notYet) {

        static Count of(long registered, long served) {
            return new Count(registered, served, registered - served);
        }
    }

    /**
     * One unit, or one branch that belongs to none.
     *
     * @param registered whether the unit itself reports in
     * @param served whether the unit itself has served in the quarter
     * @param members its members that report in
     */
    @Schema(name = "ReportInUnit")
    public record UnitRow(
            UUID organizationId, String code, String name, boolean registered, boolean served, Count members) {}

    /** A member who reports in. */
    @Schema(name = "ReportInMember")
    public record MemberRow(UUID memberId, String name, UUID branchId, String branchName, boolean served) {}
}
