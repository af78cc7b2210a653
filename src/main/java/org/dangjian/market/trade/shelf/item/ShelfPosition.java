package org.dangjian.market.trade.shelf.item;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.shelf.Item;

/**
 * The last item of a page: what it was ordered by, and its id.
 *
 * @param key {@code null} where the id alone orders
 */
record ShelfPosition(String key, UUID id) {

    /** @throws Problem {@code invalid-cursor} for one of another order, or none of ours */
    static ShelfPosition of(String text, ItemSort sort) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", -1);
        try {
            if (parts.length != (sort == ItemSort.NEWEST ? 1 : 2)) {
                throw Problem.of(ProblemCode.INVALID_CURSOR);
            }
            ShelfPosition position =
                    new ShelfPosition(parts.length == 1 ? null : parts[0], UUID.fromString(parts[parts.length - 1]));
            position.value(sort);
            return position;
        } catch (RuntimeException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }

    /** Of a row that {@link ShelfQuery#page} gave. */
    static String text(Object[] row, ItemSort sort) {
        Item item = (Item) row[0];
        return switch (sort) {
            case NEWEST -> item.id().toString();
            case CLOSING_SOON -> item.closesOn() + " " + item.id();
            case POINTS -> item.points() + " " + item.id();
            case NEAREST -> row[2] + " " + item.id();
        };
    }

    static String order(ItemSort sort, String metres) {
        return switch (sort) {
            case NEWEST -> "i.id desc";
            case CLOSING_SOON -> "i.closesOn, i.id desc";
            case POINTS -> "i.points desc, i.id desc";
            case NEAREST -> metres + ", i.id desc";
        };
    }

    /** The term that holds of what comes behind. */
    String following(ItemSort sort, String metres, Map<String, Object> parameters) {
        parameters.put("before", id);
        if (sort == ItemSort.NEWEST) {
            return "i.id < :before";
        }
        parameters.put("key", value(sort));
        String what = switch (sort) {
            case CLOSING_SOON -> "i.closesOn";
            case POINTS -> "i.points";
            default -> metres;
        };
        String beyond = sort == ItemSort.POINTS ? " < :key" : " > :key";
        return "(" + what + beyond + " or " + what + " = :key and i.id < :before)";
    }

    private Object value(ItemSort sort) {
        return switch (sort) {
            case NEWEST -> "";
            case CLOSING_SOON -> LocalDate.parse(key);
            case POINTS, NEAREST -> Integer.valueOf(key);
        };
    }
}
