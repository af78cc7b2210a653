package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * Codes by which anybody can tell a genuine certificate: the number, the day and the hours, sealed with a key of the service.
 * Nothing is kept of them, and nothing else can be learned from them.
 */
@ApplicationScoped
public class CertificateCodes {

    /**
     * What is known of a certificate by its code.
     *
     * @param number as it is printed
     * @param code as it is printed, in groups
     */
    public record Certificate(String number, String code, LocalDate issuedOn, BigDecimal hours) {}

    /** Without letters that look like digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int FACTS = 12;
    private static final int SEAL = 8;
    private static final int GROUP = 4;
    /** Five bits each, for twenty bytes. */
    private static final int LETTERS = 32;

    private static final String PURPOSE = "certificate|";

    private final FieldCipher cipher;

    CertificateCodes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param subject what makes the number: the same on the same day gives the same certificate */
    public Certificate issue(String subject, LocalDate day, BigDecimal hours) {
        int number = Integer.parseUnsignedInt(
                cipher.blindIndex(PURPOSE + subject + day).substring(0, 8), 16);
        byte[] facts = ByteBuffer.allocate(FACTS)
                .putInt((int) day.toEpochDay())
                .putInt(hours.movePointRight(1).intValueExact())
                .putInt(number)
                .array();
        return certificate(facts, written(facts));
    }

    /** What a code says, if it was made here. */
    public Optional<Certificate> read(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (plain.length() != LETTERS || !plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (char letter : plain.toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] all = bytes(value);
        if (all == null) {
            return Optional.empty();
        }
        byte[] facts = Arrays.copyOf(all, FACTS);
        String expected = written(facts);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), plain.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(certificate(facts, expected))
                : Optional.empty();
    }

    private static byte[] bytes(BigInteger value) {
        byte[] raw = value.toByteArray();
        byte[] all = new byte[FACTS + SEAL];
        int zeros = all.length - raw.length;
        if (zeros < -1 || zeros == -1 && raw[0] != 0) {
            return null;
        }
        System.arraycopy(raw, Math.max(0, -zeros), all, Math.max(0, zeros), raw.length - Math.max(0, -zeros));
        return all;
    }

    private Certificate certificate(byte[] facts, String letters) {
        ByteBuffer read = ByteBuffer.wrap(facts);
        LocalDate day = LocalDate.ofEpochDay(read.getInt());
        BigDecimal hours = BigDecimal.valueOf(read.getInt(), 1);
        String number = "ZM%d-%010d".formatted(day.getYear(), Integer.toUnsignedLong(read.getInt()));
        return new Certificate(number, letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"), day, hours);
    }

    private String written(byte[] facts) {
        byte[] seal = HexFormat.of()
                .parseHex(cipher.blindIndex(PURPOSE + HexFormat.of().formatHex(facts)));
        BigInteger value = new BigInteger(
                1,
                ByteBuffer.allocate(FACTS + SEAL).put(facts).put(seal, 0, SEAL).array());
        StringBuilder letters = new StringBuilder();
        for (int i = LETTERS - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt(value.shiftRight(5 * i).intValue() & 31));
        }
        return letters.toString();
    }
}
