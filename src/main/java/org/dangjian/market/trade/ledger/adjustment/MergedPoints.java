package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.member.MemberMerged;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.BalanceRepository;
import org.dangjian.market.trade.ledger.Bookkeeping;
import org.dangjian.market.trade.ledger.EntryRepository;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.PointEntry;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.Unit;
import org.dangjian.market.trade.ledger.YearBooks;

/**
 * Takes the points of a merged record over to the kept one: each row that counts is reversed there and posted anew here, from
 * the same source, so that what is undone later is undone here. SCORE of closed years stays where it was judged.
 */
@ApplicationScoped
class MergedPoints {

    private final EntryRepository entries;
    private final BalanceRepository balances;
    private final Bookkeeping books;
    private final YearBooks years;
    private final HolderDirectory holders;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MergedPoints(
            EntryRepository entries,
            BalanceRepository balances,
            Bookkeeping books,
            YearBooks years,
            HolderDirectory holders,
            Ledger ledger,
            AuditTrail audit,
            BusinessDay clock) {
        this.entries = entries;
        this.balances = balances;
        this.books = books;
        this.years = years;
        this.holders = holders;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    void merge(@Observes MemberMerged event) {
        Holder kept = Holder.member(event.keptId());
        Holder merged = Holder.member(event.mergedId());
        if (event.phase() == MemberMerged.Phase.BEGINS) {
            Set<Integer> open = new TreeSet<>(Set.of(clock.year()));
            entries.live(merged).stream()
                    .filter(entry -> entry.unit() == Unit.SCORE && isOpen(entry.year(), kept, merged))
                    .forEach(entry -> open.add(entry.year()));
            open.forEach(year -> ledger.lock(List.of(kept, merged), year));
            balances.lock(List.of(kept, merged), clock.year());
        } else {
            take(event.caller(), event, kept, merged);
        }
    }

    private void take(Caller caller, MemberMerged event, Holder kept, Holder merged) {
        List<PointEntry> rows = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        entries.all(kept).forEach(entry -> taken.add(key(entry)));
        entries.live(merged).stream()
                .filter(entry -> entry.unit() == Unit.CREDIT || isOpen(entry.year(), kept, merged))
                .sorted(Comparator.comparing(PointEntry::id))
                .forEach(entry -> {
                    Source by = new Source(Source.Type.MERGE, entry.id());
                    rows.add(entry.reversal(by, "同一人的两份登记合并", clock.now(), caller.accountId()));
                    // Both may have served in one claim; then only the merge can be the source of the second row.
                    Source source = taken.add(key(entry)) ? entry.source() : by;
                    rows.add(entry.anew(kept, source, clock.now(), caller.accountId()));
                });
        String hash = books.book(rows);
        audit.record(
                caller,
                AuditEntry.of("points.merged", "member", event.keptId())
                        .in(holders.get(kept).homePath())
                        .with("mergedId", event.mergedId())
                        .with("entries", rows.size())
                        .covering(hash));
    }

    private static List<Object> key(PointEntry entry) {
        return List.of(entry.source(), entry.kind(), entry.unit());
    }

    private boolean isOpen(int year, Holder kept, Holder merged) {
        return !years.isClosed(year, holders.get(kept)) && !years.isClosed(year, holders.get(merged));
    }
}
