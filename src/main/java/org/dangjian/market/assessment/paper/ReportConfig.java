package org.dangjian.market.assessment.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How large reports may be, and where exports are kept. */
@ConfigMapping(prefix = "market.reports")
public interface ReportConfig {

    /** Files of exports, encrypted; on the same volume as other data. */
    @WithDefault("data/exports")
    Path folder();

    /** How long an export is kept. */
    @WithDefault("PT24H")
    Duration kept();

    /** Rows of a file that is made while somebody waits; more are exported in the background. */
    @WithDefault("5000")
    int mostAtOnce();

    /** Rows of an exported workbook: what a sheet takes, less its head. */
    @WithDefault("1000000")
    int mostRows();

    /** Records of a PDF; nobody prints more. */
    @WithDefault("20000")
    int mostPrinted();
}
