package org.dangjian.market.trade.redemption;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.trade.redemption.gift.GiftRepository;

/** The gifts with a bug that a test can switch on: pieces are handed out without being counted. */
@Alternative
@Priority(1)
@Singleton
class ForgetfulStock extends GiftRepository {

    static volatile boolean forgetful;

    @Override
    public boolean take(UUID id, int quantity, LocalDate today) {
        return forgetful || super.take(id, quantity, today);
    }
}
