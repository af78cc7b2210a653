package org.dangjian.market.assessment.help;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A help plan, for the member, the helper and those responsible.
 *
 * @param overdue whether the check was due before today
 * @param notes what was done, oldest first
 */
@Schema(name = "HelpPlan")
public record HelpPlanView(
        UUID id,
        UUID resultId,
        HolderName member,
        HolderName helper,
        HelpPlan.Kind kind,
        String kindTitle,
        String measures,
        LocalDate approvedOn,
        @Nullable LocalDate checkOn,
        boolean overdue,
        @Nullable HelpPlan.Effect outcome,
        @Nullable String outcomeTitle,
        @Nullable LocalDate checkedOn,
        @Nullable String remark,
        List<HelpPlanView.Note> notes) {

    /** What was done on one day. */
    @Schema(name = "HelpNote")
    public record Note(LocalDate madeOn, String text, UUID recordedBy) {}

    static HelpPlanView of(HelpPlan plan, String memberName, String helperName, List<HelpNote> notes, LocalDate today) {
        return new HelpPlanView(
                plan.id(),
                plan.resultId(),
                new HolderName(Holder.Type.MEMBER, plan.memberId(), memberName),
                new HolderName(Holder.Type.MEMBER, plan.helperId(), helperName),
                plan.kind(),
                plan.kind().title(),
                plan.measures(),
                plan.approvedOn(),
                plan.checkOn(),
                plan.isOverdue(today),
                plan.outcome(),
                plan.outcome() == null ? null : plan.outcome().title(),
                plan.checkedOn(),
                plan.remark(),
                notes.stream()
                        .map(note -> new Note(note.madeOn(), note.text(), note.recordedBy()))
                        .toList());
    }
}
