package org.dangjian.market.trade.claim;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Item;

/**
 * On what terms single members take on an item, where they differ from the item's own (一事一议,
 * 《城市区域化党建调研报告》二(二)). Answered by the room that keeps the plans.
 */
public interface PersonalTerms {

    /**
     * What is asked and what it brings.
     *
     * @param times how often it is to be done in the year
     * @param points whole points, earned once when the count is reached
     */
    public record Terms(int times, int points) {

        public static Terms of(Item item) {
            return new Terms(item.times(), item.points());
        }
    }

    /**
     * The terms of those of the holders who have terms of their own for this item in that year; the others are absent.
     *
     * @param holders at most a few hundred
     */
    Map<Holder, Terms> of(UUID itemId, int year, Collection<Holder> holders);
}
