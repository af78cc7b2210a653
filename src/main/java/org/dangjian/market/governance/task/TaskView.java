package org.dangjian.market.governance.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as those see it who do it or look after it.
 *
 * @param sourceId which resolution, case or agreement it comes from
 * @param place the office that looks whether it is done
 * @param measures one a line
 * @param secretaryName of the member who took it up as secretary
 * @param due the last day; {@code null} for what goes on
 * @param pace how it stands today, and why in {@code paceReason}
 * @param reason why it was returned or dropped
 * @param reports the newest first; in lists only that one, without pictures
 * @param actions what the caller may do about it now: REPORT, FINISH, REVIEW, CHANGE, DROP
 */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        @Nullable UUID listId,
        TaskSource source,
        String sourceTitle,
        @Nullable UUID sourceId,
        TaskView.Party place,
        @Nullable String heading,
        String title,
        String measures,
        TaskView.Party lead,
        List<TaskView.Party> support,
        @Nullable UUID secretaryId,
        @Nullable String secretaryName,
        @Nullable LocalDate due,
        TaskRhythm rhythm,
        String rhythmTitle,
        List<TaskView.Step> milestones,
        LocalDate openedOn,
        TaskStatus status,
        String statusTitle,
        @Nullable LocalDate finishedOn,
        TaskStanding.Pace pace,
        String paceTitle,
        String paceReason,
        @Nullable String reason,
        List<TaskView.Report> reports,
        List<TaskView.Action> actions,
        int version)
        implements IfMatch.Versioned {

    /** What may be done about a task. */
    @Schema(name = "TaskAction")
    public enum Action {
        REPORT,
        FINISH,
        REVIEW,
        CHANGE,
        DROP
    }

    /** An organization that has a part in it. */
    @Schema(name = "TaskParty")
    public record Party(UUID id, String name) {}

    /** A milestone, and whether it was missed by today. */
    @Schema(name = "TaskStep")
    public record Step(
            UUID id, String title, LocalDate due, @Nullable LocalDate reachedOn, boolean missed) {}

    /** What was done, on one day. */
    @Schema(name = "TaskReport")
    public record Report(UUID id, LocalDate madeOn, String text, String reportedBy, List<PictureView> pictures) {}
}
