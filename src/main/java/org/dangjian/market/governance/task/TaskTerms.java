package org.dangjian.market.governance.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done, by whom and until when.
 *
 * @param heading under which it stands on its list (工作任务), or {@code null}
 * @param title what is to be done (任务内容)
 * @param measures how, one measure a line (推进措施)
 * @param leadId the organization that leads (牵头单位); it and those of {@code supportIds} belong to the same district or city
 * @param secretaryId the member who took it up as secretary (领办书记), or {@code null}
 * @param due the last day; without one it goes on (长期坚持)
 * @param milestones steps with days of their own
 */
public record TaskTerms(
        @Size(max = 200) String heading,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String measures,
        @NotNull UUID leadId,
        @Size(max = 30) List<@NotNull UUID> supportIds,
        UUID secretaryId,
        LocalDate due,
        TaskRhythm rhythm,
        @Size(max = 20) List<@NotNull @Valid Milestone> milestones) {

    /** A step with its last day. */
    @Schema(name = "TaskMilestone")
    public record Milestone(
            @NotBlank @Size(max = 100) String title,
            @NotNull LocalDate due) {

        public Milestone {
            title = NormalForm.line(title);
        }
    }

    public TaskTerms {
        heading = heading == null || heading.isBlank() ? null : NormalForm.line(heading);
        title = NormalForm.line(title);
        measures = measures == null ? "" : measures.strip();
        supportIds =
                supportIds == null ? List.of() : supportIds.stream().distinct().toList();
        rhythm = rhythm == null ? TaskRhythm.NONE : rhythm;
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }
}
