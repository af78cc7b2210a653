package org.dangjian.market.trade.claim.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Addresses of pictures for those who cannot send a token: signed with a key of the key folder, for one picture in one size,
 * and only for some minutes. Who is shown one may see the picture; whoever finds an old one may not.
 */
@ApplicationScoped
public class PictureLinks {

    /** The sizes a picture is shown in: at most 1600 px, at most 320 px. */
    @Schema(name = "PictureSize")
    public enum Size {
        FULL,
        THUMBNAIL
    }

    /** Addresses change only so often, so that what is shown again is not fetched again. */
    private static final Duration STEP = Duration.ofMinutes(10);

    private static final int SIGN_LENGTH = 32;

    private final FieldCipher cipher;
    private final BusinessDay clock;

    PictureLinks(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    public PictureView of(UUID id) {
        long step = STEP.toSeconds();
        long until = (clock.now().getEpochSecond() / step + 2) * step;
        return new PictureView(id, address(id, Size.FULL, until), address(id, Size.THUMBNAIL, until));
    }

    /** @throws Problem {@code not-found} for an address that was not made here, or is too old */
    public void require(UUID id, Size size, long until, String sign) {
        byte[] given = sign == null ? new byte[0] : sign.getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(sign(id, size, until).getBytes(StandardCharsets.UTF_8), given);
        if (!ours || clock.now().getEpochSecond() > until) {
            throw Problem.notFound();
        }
    }

    private String address(UUID id, Size size, long until) {
        return "/api/v1/pictures/" + id + "?size=" + size + "&until=" + until + "&sign=" + sign(id, size, until);
    }

    private String sign(UUID id, Size size, long until) {
        return cipher.blindIndex("picture|" + id + '|' + size + '|' + until).substring(0, SIGN_LENGTH);
    }
}
