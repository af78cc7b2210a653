package org.dangjian.market.platform.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How people sign in and where the keys lie. */
@ConfigMapping(prefix = "market.access")
public interface AccessConfig {

    /** Folder of the signing and encryption keys. Lost keys make stored phone numbers unreadable: back it up. */
    Optional<Path> keysFolder();

    /** Whether missing keys are generated. In production only for the very first start. */
    @WithDefault("false")
    boolean createKeys();

    /** The one-time secret with which the first SYSTEM_ADMIN is made; without it nobody can be. */
    Optional<String> setupSecret();

    @WithDefault("PT10M")
    Duration accessTokenLife();

    /** How long after signing in an office, an administrator or an auditor has to sign in again, however busy. */
    @WithDefault("PT12H")
    Duration officeSession();

    /** The same for members and residents. */
    @WithDefault("P30D")
    Duration personalSession();

    /** How long a code to set a password works. */
    @WithDefault("P7D")
    Duration activationLife();

    /** Failed sign-ins per address and minute. */
    @WithDefault("30")
    int failuresPerMinute();

    /** Memory of one password hash in KiB (Argon2id). Lower it in tests only. */
    @WithDefault("19456")
    int hashMemory();

    @WithDefault("2")
    int hashIterations();
}
