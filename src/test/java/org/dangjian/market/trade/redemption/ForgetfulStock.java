package org.dangjian.market.trade.redemption;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.dangjian.market.platform.writes.Writes;
import org.dangjian.market.trade.redemption.gift.GiftRepository;

/** The gifts with a bug that a test can switch on: pieces are handed out without being counted. */
@Alternative
@Priority(1)
@Singleton
class ForgetfulStock extends GiftRepository {

    static volatile boolean forgetful;

    ForgetfulStock(Writes writes) {
        super(writes);
    }

    @Override
    public void take(UUID id, int quantity, LocalDate today, Supplier<? extends RuntimeException> otherwise) {
        if (!forgetful) {
            super.take(id, quantity, today, otherwise);
        }
    }
}
