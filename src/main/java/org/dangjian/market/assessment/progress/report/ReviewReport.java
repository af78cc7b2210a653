package org.dangjian.market.assessment.progress.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.Decision;

/** What the office above says to a report: a grade, or a return with a reason. */
public record ReviewReport(
        @NotNull Decision decision,
        WorkReport.Grade grade,
        @Size(max = 500) String reason) {}
