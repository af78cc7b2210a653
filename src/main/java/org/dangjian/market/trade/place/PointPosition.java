package org.dangjian.market.trade.place;

import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * The last service point of a page.
 *
 * @param metres {@code null} where the id alone orders
 */
record PointPosition(Integer metres, UUID id) {

    /** @throws Problem {@code invalid-cursor} for one of another order, or none of ours */
    static PointPosition of(String text, boolean nearest) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", -1);
        try {
            if (parts.length != (nearest ? 2 : 1)) {
                throw Problem.of(ProblemCode.INVALID_CURSOR);
            }
            return new PointPosition(
                    nearest ? Integer.valueOf(parts[0]) : null, UUID.fromString(parts[parts.length - 1]));
        } catch (RuntimeException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }
}
