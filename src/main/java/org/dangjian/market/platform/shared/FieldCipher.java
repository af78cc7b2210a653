package org.dangjian.market.platform.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal data field by field (AES-256-GCM) and computes the blind index by which a phone number is found
 * without being stored. A value reads {@code keyId.nonce.ciphertext}; table, column and row are authenticated with it,
 * so a value copied to another row does not decrypt.
 */
@ApplicationScoped
public class FieldCipher {

    /** The keys in force: values are written with {@code currentKeyId} and read with any. */
    public interface Keys {
        String currentKeyId();

        Map<String, byte[]> encryptionKeys();

        byte[] indexKey();
    }

    /**
     * Columns of a table that hold encrypted values; every feature that has some names them.
     *
     * @param texts whether they are bound to no row
     * @param key the column, of type uuid, that tells the rows apart
     */
    public record Columns(String table, List<String> names, boolean texts, String key) {

        /** Values bound to their row. */
        public Columns(String table, List<String> names) {
            this(table, names, false, "id");
        }
    }

    /** What stands in the place of what was erased. */
    public static final String ERASED = "（已删除）";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    public FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /** Encrypts {@code value}; {@code null} stays {@code null}. */
    public String encrypt(String value, String table, String column, Object row) {
        return value == null ? null : encryptBytes(value.getBytes(StandardCharsets.UTF_8), table, column, row);
    }

    /** {@link #encrypt} for what is no text, such as a file. */
    public String encryptBytes(byte[] value, String table, String column, Object row) {
        if (value == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String keyId = keys.currentKeyId();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId, nonce, place(table, column, row), value);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return keyId + '.' + base64.encodeToString(nonce) + '.' + base64.encodeToString(sealed);
    }

    /** Decrypts what {@link #encrypt} made for the same place; {@code null} stays {@code null}. */
    public String decrypt(String stored, String table, String column, Object row) {
        byte[] plain = decryptBytes(stored, table, column, row);
        return plain == null ? null : new String(plain, StandardCharsets.UTF_8);
    }

    /**
     * Decrypts what {@link #encryptBytes} made for the same place; {@code null} stays {@code null}.
     *
     * @throws IllegalStateException when it was made with another key or elsewhere, changed or cut short
     */
    public byte[] decryptBytes(String stored, String table, String column, Object row) {
        if (stored == null) {
            return null;
        }
        String[] parts = stored.split("\\.", 3);
        if (parts.length < 3) {
            throw unreadable(null);
        }
        return run(Cipher.DECRYPT_MODE, parts[0], decoded(parts[1]), place(table, column, row), decoded(parts[2]));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException cutShort) {
            throw unreadable(cutShort);
        }
    }

    private static IllegalStateException unreadable(Exception why) {
        return new IllegalStateException("a protected field cannot be read: wrong key or changed value", why);
    }

    /** The blind index of a value: equal for equal values, worthless without the key. */
    public String blindIndex(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.indexKey(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", impossible);
        }
    }

    /** 13812345678 → 138****5678; anything shorter keeps its last two digits only. */
    public static String maskPhone(String phone) {
        if (phone == null) {
            return null;
        }
        int length = phone.length();
        return length >= 11
                ? phone.substring(0, 3) + "****" + phone.substring(length - 4)
                : "****" + phone.substring(Math.max(0, length - 2));
    }

    /** 张三丰 → 张**, by code point, so that rare characters outside the first plane stay whole. */
    public static String maskName(String name) {
        if (name == null || name.isEmpty() || name.equals(ERASED)) {
            return name;
        }
        int length = name.codePointCount(0, name.length());
        return new StringBuilder()
                .appendCodePoint(name.codePointAt(0))
                .repeat("*", Math.max(1, length - 1))
                .toString();
    }

    private static byte[] place(String table, String column, Object row) {
        return (table + '|' + column + '|' + row).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] place, byte[] input) {
        byte[] key = keys.encryptionKeys().get(keyId);
        if (key == null) {
            throw new IllegalStateException("field encryption key '" + keyId + "' is not configured");
        }
        try {
            SecretKey secret = new SecretKeySpec(key, "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw unreadable(broken);
        }
    }
}
