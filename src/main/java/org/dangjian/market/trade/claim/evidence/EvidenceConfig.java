package org.dangjian.market.trade.claim.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where pictures are kept. */
@ConfigMapping(prefix = "market.evidence")
public interface EvidenceConfig {

    /** The folder of the pictures; part of the backup. */
    @WithDefault("./data/evidence")
    Path folder();
}
