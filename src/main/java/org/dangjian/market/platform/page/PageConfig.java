package org.dangjian.market.platform.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where people reach the pages of this installation. */
@ConfigMapping(prefix = "market.pages")
public interface PageConfig {

    /** The address that QR codes begin with, as phones reach it. */
    @WithDefault("http://localhost:8080")
    URI address();
}
