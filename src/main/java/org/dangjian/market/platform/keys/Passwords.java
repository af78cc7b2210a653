package org.dangjian.market.platform.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.dangjian.market.platform.shared.Places;
import org.dangjian.market.platform.shared.Problem;

/**
 * Argon2id hashes in the usual text form; few at a time, since each takes memory. Who waits longer than {@link #PATIENCE}
 * for a place is sent away. Never inside a transaction: it would hold a connection meanwhile.
 */
@ApplicationScoped
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int memory;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final Places places;
    private final String nobody;

    @Inject
    Passwords(AccessConfig config) {
        this(config, new Places(AT_ONCE, PATIENCE));
    }

    Passwords(AccessConfig config, Places places) {
        this.places = places;
        this.memory = config.hashMemory();
        this.iterations = config.hashIterations();
        this.nobody = hash("nobody has this password");
    }

    /** @throws Problem {@code overloaded} when too many wait */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, memory, iterations);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=1$" + base64.encodeToString(salt) + '$'
                + base64.encodeToString(hash);
    }

    /**
     * Whether the password belongs to the hash. {@code stored} may be {@code null} for an unknown account: the work is
     * done all the same, so that known and unknown take equally long.
     *
     * @throws Problem {@code overloaded} when too many wait
     */
    public boolean matches(String password, String stored) {
        String[] parts = (stored == null ? nobody : stored).split("\\$");
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = compute(password, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3]));
        return MessageDigest.isEqual(expected, actual) && stored != null;
    }

    private byte[] compute(String password, byte[] salt, int memoryKib, int passes) {
        places.enter();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.leave();
        }
    }
}
