package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dangjian.market.platform.shared.Holder;

/**
 * What is put right after a meeting was closed.
 *
 * @param text what was wrong, and what is right
 * @param came who came after all; their attendance is recorded
 * @param didNotCome who did not; their attendance is taken back
 */
public record AmendMeeting(
        @NotBlank @Size(max = 1000) String text,
        @Size(max = 100) List<@NotNull @Valid Holder> came,
        @Size(max = 100) List<@NotNull @Valid Holder> didNotCome) {}
