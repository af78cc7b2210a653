package org.dangjian.market.trade.shelf.item;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.shelf.Item;

/**
 * The last item of a page: what it was ordered by, and its id.
 *
 * @param key {@code null} where the id alone orders
 */
record ShelfPosition(Object key, UUID id) {

    /** @throws Problem {@code invalid-cursor} for one of another order, or none of ours */
    static ShelfPosition of(String text, ItemSort sort) {
        Position<Object> last = Position.of(
                text,
                switch (sort) {
                    case NEWEST -> null;
                    case CLOSING_SOON -> LocalDate::parse;
                    case POINTS, NEAREST -> Integer::valueOf;
                });
        return last == null ? null : new ShelfPosition(last.key(), last.id());
    }

    /** Of a row that {@link ShelfQuery#page} gave. */
    static String text(Object[] row, ItemSort sort) {
        Item item = (Item) row[0];
        Object key = switch (sort) {
            case NEWEST -> null;
            case CLOSING_SOON -> item.closesOn();
            case POINTS -> item.points();
            case NEAREST -> row[2];
        };
        return new Position<>(key, item.id()).text();
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
        parameters.put("key", key);
        String what = switch (sort) {
            case CLOSING_SOON -> "i.closesOn";
            case POINTS -> "i.points";
            default -> metres;
        };
        String beyond = sort == ItemSort.POINTS ? " < :key" : " > :key";
        return "(" + what + beyond + " or " + what + " = :key and i.id < :before)";
    }
}
