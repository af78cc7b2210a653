package org.dangjian.market.platform.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the following page starts, or {@code null} on the last page; opaque to callers
 * @param total how many there are in all, only when asked for with {@code ?count=true}
 */
public record Page<T>(List<T> items, String next, Long total) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /**
     * The page of at most {@code limit} items out of up to {@code limit + 1} rows that were read.
     *
     * @param position the cursor text of the last item shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(List.copyOf(shown), encode(position.apply(shown.getLast())), null);
    }

    /**
     * The page of what was found among a bounded number of rows, because the database alone cannot tell which are wanted: it
     * may hold less than asked for, or nothing, and still go on.
     *
     * @param lookedTo the last row that was looked at, or {@code null} when there are no more
     */
    public static <T> Page<T> ofLooked(List<T> rows, int limit, Function<T, String> position, UUID lookedTo) {
        Page<T> page = of(rows, limit, position);
        return page.next() != null || lookedTo == null ? page : new Page<>(rows, encode(lookedTo.toString()), null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }

    public Page<T> withTotal(Long count) {
        return new Page<>(items, next, count);
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text a cursor stands for, or {@code null} for the first page.
     *
     * @throws Problem {@code invalid-cursor} when it was not made here
     */
    public static String decode(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (position.chars().anyMatch(Character::isISOControl)) {
                throw Problem.of(ProblemCode.INVALID_CURSOR);
            }
            return position;
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }

    /** The cursor for a position; {@code null} for {@code null}. */
    public static String cursor(String position) {
        return position == null ? null : encode(position);
    }

    /** The id a cursor stands for, or {@code null} for the first page. */
    public static UUID decodeId(String cursor) {
        return id(decode(cursor));
    }

    /**
     * The id a position is, or {@code null} for the first page.
     *
     * @throws Problem {@code invalid-cursor} when it is none
     */
    public static UUID id(String position) {
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }
}
