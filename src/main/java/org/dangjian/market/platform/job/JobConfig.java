package org.dangjian.market.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long work that has ended is remembered. */
@ConfigMapping(prefix = "market.job")
public interface JobConfig {

    /** Days after which an ended job is forgotten with its result; that of an import may quote names and phone numbers. */
    @WithDefault("90")
    int keptDays();

    /** The same as a time. */
    default Duration kept() {
        return Duration.ofDays(keptDays());
    }
}
