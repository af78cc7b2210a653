package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A topic was settled after the meeting: on which day, and how. */
public record SettleTopic(
        @NotNull LocalDate settledOn,
        @NotBlank @Size(max = 500) String text) {}
