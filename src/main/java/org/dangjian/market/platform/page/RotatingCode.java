package org.dangjian.market.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code that is shown where people are to be: it turns every half minute, and the one before still counts, so that nobody
 * signs in from home. It is derived from what it is for and the time; nothing is stored.
 */
@ApplicationScoped
public class RotatingCode {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 1_000_000;

    /**
     * What is shown.
     *
     * @param svg a QR code that opens {@code url}
     * @param url the page on which one signs in with the code
     * @param validFor seconds until it turns
     */
    @Schema(name = "CheckInCode")
    public record Shown(String code, String svg, String url, long validFor) {}

    private final FieldCipher cipher;
    private final BusinessDay clock;

    RotatingCode(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The code of the moment.
     *
     * @param purpose what it opens; codes of different purposes have nothing in common
     * @param page the page that a code opens
     */
    public Shown show(String purpose, UUID id, Function<String, PageLinks.Link> page) {
        Instant now = clock.now();
        String code = code(purpose, id, step(now));
        String address = page.apply(code).address();
        return new Shown(
                code, QrCode.svg(address), address, STEP.toSeconds() - now.getEpochSecond() % STEP.toSeconds());
    }

    /** Whether it is the code shown now or just before. */
    public boolean isShown(String purpose, UUID id, String code) {
        long step = step(clock.now());
        return code != null && (code.equals(code(purpose, id, step)) || code.equals(code(purpose, id, step - 1)));
    }

    private String code(String purpose, UUID id, long step) {
        String digest = cipher.blindIndex(purpose + '|' + id + '|' + step);
        return "%06d".formatted(Long.parseLong(digest.substring(0, 12), 16) % DIGITS);
    }

    private static long step(Instant instant) {
        return instant.getEpochSecond() / STEP.toSeconds();
    }
}
