package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.audit.IntegrityCheck;

/**
 * Ties the ledger to the audit trail: the event of an act holds the hash of the rows it wrote, and the chain covers the
 * event. So a row that was changed, added or removed behind the service's back shows, even when the balance was made to
 * match.
 */
@ApplicationScoped
class EntryTrail implements IntegrityCheck {

    private static final int PAGE = 2000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration LONGEST_ACT = Duration.ofMinutes(2);

    /** An event that covers rows. */
    record Covering(UUID id, Instant at, String hash) {}

    private final EntryRepository entries;
    private final EntityManager database;

    EntryTrail(EntryRepository entries, EntityManager database) {
        this.entries = entries;
        this.database = database;
    }

    /** SHA-256 over every column of rows that were written together. */
    static String hash(List<PointEntry> batch) {
        return CanonicalRow.sha256(batch.stream().map(PointEntry::canonical).toArray(String[]::new));
    }

    @Override
    public String name() {
        return "ledger-entries";
    }

    @Override
    @Transactional
    public long rows() {
        return entries.count();
    }

    /** @return one sentence for each batch of rows that no event covers, and for each event whose rows are gone */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<String> problems = new ArrayList<>();
        Events events = new Events();
        List<PointEntry> rows = new ArrayList<>(entries.after(BEFORE_ALL, BEFORE_ALL, PAGE));
        while (!rows.isEmpty()) {
            PointEntry last = rows.getLast();
            List<PointEntry> next = entries.after(last.batch(), last.id(), PAGE);
            // What belongs to the last batch may go on in the next page.
            List<PointEntry> open = next.isEmpty()
                    ? List.of()
                    : rows.stream()
                            .filter(row -> row.batch().equals(last.batch()))
                            .toList();
            Map<String, UUID> byHash = hashes(rows.subList(0, rows.size() - open.size()));
            Set<String> covered = covered(byHash.keySet());
            byHash.forEach((hash, batch) -> {
                if (!covered.contains(hash)) {
                    problems.add("以 " + batch + " 开头的积分流水与审计记录不符。");
                }
            });
            events.matched.addAll(covered);
            entries.forget();
            events.look(begun(last.batch()).minus(LONGEST_ACT), problems, alive);
            alive.run();
            rows = new ArrayList<>(open);
            rows.addAll(next);
        }
        events.look(Instant.MAX, problems, alive);
        return problems;
    }

    /** When the act began that wrote a batch: its id is time-ordered. Never, where it is not. */
    private static Instant begun(UUID batch) {
        return batch.version() == 7 ? Instant.ofEpochMilli(batch.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    /**
     * The events that cover rows, looked at in the order of time behind the rows, so that of years only the hashes of some
     * minutes are in memory.
     */
    private final class Events {

        private final Set<String> matched = new HashSet<>();
        private Deque<Covering> page = new ArrayDeque<>();
        private UUID last = BEFORE_ALL;

        /**
         * Finds those before {@code end} that no row matched. Acts go on meanwhile: such an event is looked at again before
         * it is called a problem.
         */
        void look(Instant end, List<String> problems, Runnable alive) {
            while (fill() && page.getFirst().at().isBefore(end)) {
                Covering event = page.removeFirst();
                last = event.id();
                if (!matched.remove(event.hash()) && !hasRows(event)) {
                    problems.add("审计记录 " + event.id() + " 所记的积分流水已被改动或不存在。");
                }
                if (page.isEmpty()) {
                    alive.run();
                }
            }
        }

        /** @return whether there is another one */
        private boolean fill() {
            if (page.isEmpty()) {
                page = new ArrayDeque<>(eventsAfter(last));
            }
            return !page.isEmpty();
        }
    }

    private boolean hasRows(Covering event) {
        List<PointEntry> rows = entries.recordedBetween(
                event.at().minus(LONGEST_ACT), event.at().plus(LONGEST_ACT));
        boolean found = hashes(rows).containsKey(event.hash());
        entries.forget();
        return found;
    }

    /** The batches by their hash. */
    private static Map<String, UUID> hashes(List<PointEntry> rows) {
        Map<String, UUID> hashes = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(PointEntry::batch, LinkedHashMap::new, Collectors.toList()))
                .forEach((batch, together) -> hashes.put(hash(together), batch));
        return hashes;
    }

    private Set<String> covered(Collection<String> hashes) {
        return new HashSet<>(database.createQuery(
                        "select e.entriesHash from AuditEvent e where e.entriesHash in :hashes", String.class)
                .setParameter("hashes", hashes)
                .getResultList());
    }

    private List<Covering> eventsAfter(UUID id) {
        return database.createQuery(
                        "select e.id, e.occurredAt, e.entriesHash from AuditEvent e where e.entriesHash is not null"
                                + " and e.id > :id order by e.id",
                        Covering.class)
                .setParameter("id", id)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
