package org.dangjian.market.trade.shelf;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.dangjian.market.platform.writes.Writes;
import org.dangjian.market.trade.shelf.item.ItemRepository;

/** The shelf with a bug that a test can switch on: it hands out places without counting them. */
@Alternative
@Priority(1)
@Singleton
public class ForgetfulShelf extends ItemRepository {

    private static volatile boolean forgetful;

    ForgetfulShelf(Writes writes) {
        super(writes);
    }

    public static void forgets(boolean on) {
        forgetful = on;
    }

    @Override
    public void takePlace(UUID id, LocalDate today, Supplier<? extends RuntimeException> otherwise) {
        if (!forgetful) {
            super.takePlace(id, today, otherwise);
        }
    }
}
