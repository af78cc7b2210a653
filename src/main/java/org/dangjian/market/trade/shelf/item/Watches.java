package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;

/**
 * Who waits for a place on a full item. When one becomes free everybody who asked is told, the first who asked first; whoever
 * claims first has it. Nobody is told twice for one wish.
 */
@ApplicationScoped
public class Watches {

    /** So many are told of one free place; who asked later, of the next one. */
    private static final int TOLD_AT_ONCE = 200;

    private final EntityManager database;
    private final Notices notices;

    Watches(EntityManager database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    Optional<ItemWatch> find(UUID itemId, UUID accountId) {
        return database.createQuery(
                        "from ItemWatch w where w.itemId = :item and w.accountId = :account", ItemWatch.class)
                .setParameter("item", itemId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps the wish; the same wish again is the same. */
    public ItemWatch add(UUID itemId, UUID accountId, Instant now) {
        return find(itemId, accountId).orElseGet(() -> {
            ItemWatch watch = new ItemWatch(itemId, accountId, now);
            database.persist(watch);
            database.flush();
            return watch;
        });
    }

    public void remove(UUID itemId, UUID accountId) {
        find(itemId, accountId).ifPresent(database::remove);
    }

    /** The terms of an item changed: its capacity may have grown. */
    void placesMayBeFree(Item item) {
        boolean full = item.capacity() != null && !item.placesComeAnew() && item.taken() >= item.capacity();
        if (item.status() == ItemStatus.PUBLISHED && !full) {
            placeFree(item);
        }
    }

    void placeFree(Item item) {
        if (item.status() == ItemStatus.PUBLISHED) {
            tell(item.id(), "“" + item.title() + "”现在有空位，欢迎认领，先到先得。");
        }
    }

    public void gone(UUID itemId, String title) {
        tell(itemId, "您关注的“" + title + "”已下架，不再有空位。");
    }

    private void tell(UUID itemId, String text) {
        List<ItemWatch> waiting = database.createQuery(
                        "from ItemWatch w where w.itemId = :item order by w.id", ItemWatch.class)
                .setParameter("item", itemId)
                .setMaxResults(TOLD_AT_ONCE)
                .getResultList();
        notices.send(waiting.stream()
                .map(watch -> new Notices.Message(watch.accountId(), NoticeKind.FREE_PLACE, text, itemId))
                .toList());
        waiting.forEach(database::remove);
    }
}
