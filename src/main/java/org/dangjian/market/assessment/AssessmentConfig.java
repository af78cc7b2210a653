package org.dangjian.market.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a year ends here. */
@ConfigMapping(prefix = "market.assessment")
public interface AssessmentConfig {

    /** Worked days for which results are shown at least (公示期). */
    @WithDefault("5")
    int publicityDays();
}
