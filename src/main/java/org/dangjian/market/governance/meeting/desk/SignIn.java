package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.Holder;

/**
 * Signs in with the code that is shown at the meeting.
 *
 * @param holder the unit one comes for; absent: for oneself
 */
public record SignIn(
        @NotBlank @Size(max = 16) String code, @Valid Holder holder) {}
