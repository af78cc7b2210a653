package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.writes.Writes;

/** Adds and reads ledger rows. */
@ApplicationScoped
public class EntryRepository {

    /** A row and what all rows of the same holder, unit and year up to it add up to. */
    record RunningEntry(PointEntry entry, long runningTotal) {}

    private static final String LIVE =
            " and e.kind <> REVERSAL" + " and not exists (select 1 from PointEntry r where r.reverses = e.id)";

    private final EntityManager database;
    private final Writes writes;

    EntryRepository(EntityManager database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** A duplicate posting shows when the row is sent. */
    void add(PointEntry entry) {
        writes.insert(entry);
    }

    /** The rows of a source that no reversal has undone yet. */
    List<PointEntry> liveOf(Source source) {
        return database.createQuery(
                        "from PointEntry e where e.sourceType = :type and e.sourceId = :id" + LIVE
                                + " order by e.holderId, e.unit",
                        PointEntry.class)
                .setParameter("type", source.type())
                .setParameter("id", source.id())
                .getResultList();
    }

    /** All rows of a holder, undone and undoing ones included. */
    public List<PointEntry> all(Holder holder) {
        return database.createQuery(
                        "from PointEntry e where e.holderType = :type and e.holderId = :id order by e.id",
                        PointEntry.class)
                .setParameter("type", holder.type())
                .setParameter("id", holder.id())
                .getResultList();
    }

    /** All rows of a holder that no reversal has undone. */
    public List<PointEntry> live(Holder holder) {
        return database.createQuery(
                        "from PointEntry e where e.holderType = :type and e.holderId = :id" + LIVE + " order by e.id",
                        PointEntry.class)
                .setParameter("type", holder.type())
                .setParameter("id", holder.id())
                .getResultList();
    }

    /** The SCORE rows of a year that count, of all these holders, by holder and in the order they were recorded. */
    List<PointEntry> liveScore(Holder.Type type, Collection<UUID> holders, int year) {
        return database.createQuery(
                        "from PointEntry e where e.holderId in :holders and e.holderType = :type and e.year = :year"
                                + " and e.unit = SCORE" + LIVE + " order by e.holderId, e.id",
                        PointEntry.class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("year", year)
                .getResultList();
    }

    /** How many SCORE rows of a year these holders have, undone and undoing ones included. */
    long countScore(Holder.Type type, Collection<UUID> holders, int year) {
        return database.createQuery(
                        "select count(*) from PointEntry e where e.holderId in :holders and e.holderType = :type"
                                + " and e.year = :year and e.unit = SCORE",
                        Long.class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("year", year)
                .getSingleResult();
    }

    /** The same, holder by holder; those without any row are absent. */
    Map<UUID, Long> countScoreEach(Holder.Type type, Collection<UUID> holders, int year) {
        Map<UUID, Long> counts = new HashMap<>();
        database.createQuery(
                        "select e.holderId, count(*) from PointEntry e where e.holderId in :holders"
                                + " and e.holderType = :type and e.year = :year and e.unit = SCORE group by e.holderId",
                        Object[].class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** The next rows behind this one, batch by batch in the order they were written. */
    List<PointEntry> after(UUID batch, UUID id, int limit) {
        return database.createQuery(
                        "from PointEntry e where e.batch >= :batch and (e.batch > :batch or e.id > :id)"
                                + " order by e.batch, e.id",
                        PointEntry.class)
                .setParameter("batch", batch)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return database.createQuery("select count(*) from PointEntry", Long.class)
                .getSingleResult();
    }

    /** The rows of these minutes, in the order they were written. */
    List<PointEntry> recordedBetween(Instant from, Instant to) {
        return database.createQuery(
                        "from PointEntry e where e.recordedAt between :from and :to order by e.batch, e.id",
                        PointEntry.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    void forget() {
        database.clear();
    }

    List<PointEntry> liveOfItem(Holder holder, UUID itemId, int year) {
        return liveOfItem(List.of(holder), itemId, year);
    }

    /** Of an item that holders of one kind have done. */
    List<PointEntry> liveOfItem(Collection<Holder> holders, UUID itemId, int year) {
        return database.createQuery(
                        "from PointEntry e where e.holderId in :holders and e.year = :year and e.itemId = :item" + LIVE
                                + " order by e.holderId, e.unit",
                        PointEntry.class)
                .setParameter("holders", holders.stream().map(Holder::id).toList())
                .setParameter("item", itemId)
                .setParameter("year", year)
                .getResultList();
    }

    Map<EntryKind, Integer> sumsByKind(Holder holder, int year) {
        Map<EntryKind, Integer> sums = new EnumMap<>(EntryKind.class);
        database.createQuery(
                        "select e.kind, sum(e.points) from PointEntry e where e.holderId = :holder"
                                + " and e.holderType = :type and e.year = :year and e.unit = SCORE group by e.kind",
                        Object[].class)
                .setParameter("holder", holder.id())
                .setParameter("type", holder.type())
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> sums.put((EntryKind) row[0], ((Number) row[1]).intValue()));
        return sums;
    }

    /** What makes rows one deed: posted at once, for the same act, in the same way. */
    record DeedKey(UUID batch, UUID sourceId, EntryKind kind) {

        static DeedKey of(PointEntry entry) {
            return new DeedKey(entry.batch(), entry.source().id(), entry.kind());
        }
    }

    /** The first row of each deed of a year, newest first. */
    List<PointEntry> firstOfDeeds(Holder holder, int year, UUID before, int limit) {
        var query = database.createQuery(
                "from PointEntry e where e.holderId = :holder and e.holderType = :type and e.year = :year"
                        + (before == null ? "" : " and e.id < :before")
                        + " and not exists (select 1 from PointEntry f where f.holderId = e.holderId"
                        + " and f.holderType = e.holderType and f.batch = e.batch and f.sourceId = e.sourceId"
                        + " and f.kind = e.kind and f.id < e.id) order by e.id desc",
                PointEntry.class);
        query.setParameter("holder", holder.id());
        query.setParameter("type", holder.type());
        query.setParameter("year", year);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** All rows of the deeds that these rows begin. */
    Map<DeedKey, List<PointEntry>> deedsOf(Holder holder, Collection<PointEntry> firsts) {
        return firsts.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "from PointEntry e where e.holderId = :holder and e.holderType = :type"
                                        + " and e.batch in :batches order by e.id",
                                PointEntry.class)
                        .setParameter("holder", holder.id())
                        .setParameter("type", holder.type())
                        .setParameter(
                                "batches",
                                firsts.stream().map(PointEntry::batch).collect(Collectors.toSet()))
                        .getResultStream()
                        .collect(Collectors.groupingBy(DeedKey::of));
    }

    /** A holder's rows of a year, newest first, with running totals. */
    List<RunningEntry> page(Holder holder, int year, Unit unit, UUID before, int limit) {
        var query = database.createQuery(
                "select e, (select sum(p.points) from PointEntry p where p.holderId = e.holderId"
                        + " and p.holderType = e.holderType and p.unit = e.unit and p.id <= e.id"
                        + " and (p.unit = CREDIT or p.year = e.year))"
                        + " from PointEntry e where e.holderId = :holder and e.holderType = :type and e.year = :year"
                        + (unit == null ? "" : " and e.unit = :unit")
                        + (before == null ? "" : " and e.id < :before")
                        + " order by e.id desc",
                Object[].class);
        query.setParameter("holder", holder.id());
        query.setParameter("type", holder.type());
        query.setParameter("year", year);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new RunningEntry((PointEntry) row[0], ((Number) row[1]).longValue()))
                .toList();
    }
}
