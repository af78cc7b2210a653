package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Makes pickup codes (取货码): eight characters nobody can guess, without those that look alike (0 O 1 I L). About 8.5 ×
 * 10¹¹ codes; should one ever be drawn that is in use, the order is refused as {@code overloaded} and a new attempt
 * draws another.
 */
@ApplicationScoped
class PickupCodes {

    static final int LENGTH = 8;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was typed as it would be stored. */
    static String read(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
