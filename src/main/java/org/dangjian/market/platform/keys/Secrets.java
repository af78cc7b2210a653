package org.dangjian.market.platform.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are handed out once and stored as hashes. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int READABLE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one, fit for a URL. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A new one of ten signs that nobody mixes up when it is read out: no 0 and O, no 1, I and L. */
    public static String readable() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < READABLE_LENGTH; i++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.insert(READABLE_LENGTH / 2, '-').toString();
    }

    /** A new one of six digits, for a message or a screen. */
    public static String digits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** What is stored of it. It is random, so it needs no salt. */
    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
