package org.dangjian.market.people.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** For how long it is known who somebody was (docs/privacy.md). */
@ConfigMapping(prefix = "market.privacy")
public interface PrivacyConfig {

    /** Days after a member died, was transferred out or merged, or an account was locked, until the person is erased. */
    @WithDefault("1096")
    int goneKeptDays();

    /** Days after a need was closed until it is erased whom it was for and where they are found. */
    @WithDefault("365")
    int contactKeptDays();
}
