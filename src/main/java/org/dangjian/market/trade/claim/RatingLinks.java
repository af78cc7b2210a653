package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/** The tokens of rating links: the claim's id and a keyed check, so that nobody can make one up. */
@ApplicationScoped
public class RatingLinks {

    private static final int CHECK_LENGTH = 32;

    private final FieldCipher cipher;

    RatingLinks(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public String tokenOf(UUID claimId) {
        return claimId + "." + check(claimId);
    }

    /** The claim a token stands for; empty for one that was not made here. */
    public Optional<UUID> claimOf(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            UUID claimId = UUID.fromString(token.substring(0, dot));
            byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            byte[] expected = check(claimId).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(given, expected) ? Optional.of(claimId) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String check(UUID claimId) {
        return cipher.blindIndex("rating|" + claimId).substring(0, CHECK_LENGTH);
    }
}
