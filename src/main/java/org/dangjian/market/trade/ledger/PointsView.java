package org.dangjian.market.trade.ledger;

import java.util.Map;
import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a holder has: SCORE of a year and CREDIT to spend. */
@Schema(name = "Points")
public record PointsView(Holder holder, Score score, Credit credit) {

    /** SCORE of one calendar year, in all and by kind of entry. */
    public record Score(int year, int total, Map<EntryKind, Integer> byKind) {}

    /**
     * CREDIT.
     *
     * @param balance what can be spent
     * @param held what lies in orders not picked up yet; already taken from the balance
     * @param owed what reversals could not take because it was spent; later credit pays it first
     */
    public record Credit(int balance, int held, int owed) {}
}
