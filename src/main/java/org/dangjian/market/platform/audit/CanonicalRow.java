package org.dangjian.market.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The byte-exact form in which a row is hashed: every column in a fixed order as {@code name=length:value} and a line
 * end, lengths in UTF-8 bytes, an absent value as {@code name=-}. No value can look like two, and none like its absence.
 */
public final class CanonicalRow {

    private final StringBuilder text = new StringBuilder(400);

    /** Adds a column; its value counts as its {@code toString()}. */
    public CanonicalRow with(String name, Object value) {
        text.append(name).append('=');
        if (value == null) {
            text.append('-');
        } else {
            String shown = value.toString();
            text.append(shown.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(shown);
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** SHA-256 over the UTF-8 bytes of these texts, one after the other, in hex. */
    public static String sha256(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
