package org.dangjian.market.assessment.publicity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a year ends here. */
@ConfigMapping(prefix = "market.assessment")
public interface AssessmentConfig {

    /** Worked days for which results are shown at least (公示期). */
    @WithDefault("5")
    int publicityDays();

    /**
     * Whether objections are taken for so many worked days after a publicity that had begun on paper was entered, and
     * decisions wait for them. Off only where whole years are played through in an hour: demo and tests.
     */
    @WithDefault("true")
    boolean lateEntryKeepsWindow();
}
