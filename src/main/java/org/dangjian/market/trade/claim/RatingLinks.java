package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * The tokens of rating links: the claim's id and a keyed check, so that nobody can make one up. A token is 32 characters that
 * stand in any address, as many as the scene of a mini-program code holds. Longer ones, printed before, stay good.
 */
@ApplicationScoped
public class RatingLinks {

    private static final int ID_LENGTH = 16;
    private static final int CHECK_LENGTH = 8;
    private static final int OLD_CHECK_LENGTH = 32;

    private final FieldCipher cipher;

    RatingLinks(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public String tokenOf(UUID claimId) {
        ByteBuffer token = ByteBuffer.allocate(ID_LENGTH + CHECK_LENGTH)
                .putLong(claimId.getMostSignificantBits())
                .putLong(claimId.getLeastSignificantBits())
                .put(check(claimId));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The claim a token stands for; empty for one that was not made here. */
    public Optional<UUID> claimOf(String token) {
        try {
            if (token.indexOf('.') >= 0) {
                return ofOld(token);
            }
            ByteBuffer parts = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (parts.remaining() != ID_LENGTH + CHECK_LENGTH) {
                return Optional.empty();
            }
            UUID claimId = new UUID(parts.getLong(), parts.getLong());
            byte[] given = new byte[CHECK_LENGTH];
            parts.get(given);
            return MessageDigest.isEqual(given, check(claimId)) ? Optional.of(claimId) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<UUID> ofOld(String token) {
        int dot = token.indexOf('.');
        UUID claimId = UUID.fromString(token.substring(0, dot));
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = keyed(claimId).substring(0, OLD_CHECK_LENGTH).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected) ? Optional.of(claimId) : Optional.empty();
    }

    private byte[] check(UUID claimId) {
        return HexFormat.of().parseHex(keyed(claimId).substring(0, 2 * CHECK_LENGTH));
    }

    private String keyed(UUID claimId) {
        return cipher.blindIndex("rating|" + claimId);
    }
}
