package org.dangjian.market.platform.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words people read for the codes of the contract: {@code labels.properties}, by the name of the schema and the code,
 * {@code Role.STREET_STAFF} or {@code ClaimStatus.VERIFIED}. Codes never change, words may.
 */
public final class Labels {

    private static final Map<String, String> SHIPPED = read();

    private Labels() {}

    /** All of them, in the order of their keys. */
    public static Map<String, String> shipped() {
        return SHIPPED;
    }

    /** The key under which a code's word stands. */
    public static String keyOf(Enum<?> code) {
        return code.getDeclaringClass().getAnnotation(Labelled.class).value() + "." + code.name();
    }

    static String of(Enum<?> code) {
        return SHIPPED.get(keyOf(code));
    }

    private static Map<String, String> read() {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(Labels.class.getResourceAsStream("/labels.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, word) -> sorted.put((String) key, (String) word));
        return java.util.Collections.unmodifiableMap(sorted);
    }
}
