package org.dangjian.market.assessment.progress.report;

import jakarta.validation.constraints.Size;

/** Other text for a report that was not handed in; {@code null} leaves what is there. */
public record RewriteReport(
        @Size(min = 1, max = 4000) String problems,
        @Size(min = 1, max = 4000) String measures) {}
