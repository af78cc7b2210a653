package org.dangjian.market.platform.shared;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;

/**
 * The last row of a page whose rows stand in the order of something and then of their ids.
 *
 * @param key {@code null} where the id alone orders
 */
public record Position<K>(K key, UUID id) {

    /**
     * Reads what {@link #text} wrote.
     *
     * @param text of a cursor, or {@code null} for the first page
     * @param key reads what orders; {@code null} where the id alone does
     * @return {@code null} for the first page
     * @throws Problem {@code invalid-cursor} for one of another order, or none of ours
     */
    public static <K> Position<K> of(String text, Function<String, K> key) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", -1);
        if (parts.length != (key == null ? 1 : 2)) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
        try {
            return new Position<>(key == null ? null : key.apply(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }

    /** What stands in the cursor. */
    public String text() {
        return key == null ? id.toString() : key + " " + id;
    }
}
