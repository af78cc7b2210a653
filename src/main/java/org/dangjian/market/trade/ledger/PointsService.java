package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.BalanceRepository.Balance;

/** Shows points to the holder and to those responsible for the holder. */
@ApplicationScoped
public class PointsService {

    private final HolderDirectory holders;
    private final EntryRepository entries;
    private final BalanceRepository balances;
    private final EntryReasons reasons;
    private final ItemTitles itemTitles;
    private final BusinessDay clock;

    PointsService(
            HolderDirectory holders,
            EntryRepository entries,
            BalanceRepository balances,
            EntryReasons reasons,
            ItemTitles itemTitles,
            BusinessDay clock) {
        this.holders = holders;
        this.entries = entries;
        this.reasons = reasons;
        this.itemTitles = itemTitles;
        this.balances = balances;
        this.clock = clock;
    }

    /** @param year {@code null} for the current one */
    @Transactional
    public PointsView points(Caller caller, Holder holder, Integer year) {
        requireReadable(caller, holder);
        int scoreYear = year == null ? clock.year() : year;
        Balance score = balances.find(holder, Unit.SCORE, scoreYear);
        Balance credit = balances.find(holder, Unit.CREDIT, BalanceRepository.NO_YEAR);
        return new PointsView(
                holder,
                new PointsView.Score(scoreYear, score.total(), entries.sumsByKind(holder, scoreYear)),
                new PointsView.Credit(credit.total(), credit.held(), credit.owed()));
    }

    /** Newest first. */
    @Transactional
    public Page<EntryView> entries(Caller caller, Holder holder, Integer year, Unit unit, UUID before, int limit) {
        requireReadable(caller, holder);
        boolean openly = caller.is(holder) || holders.get(holder).isReachedBy(caller, Role.STAFF);
        int scoreYear = year == null ? clock.year() : year;
        Page<EntryRepository.RunningEntry> page = Page.of(
                entries.page(holder, scoreYear, unit, before, limit + 1),
                limit,
                row -> row.entry().id().toString());
        List<PointEntry> rows =
                page.items().stream().map(EntryRepository.RunningEntry::entry).toList();
        Map<UUID, String> why = reasons.of(rows);
        Map<UUID, String> called = titles(rows);
        return page.map(row -> EntryView.of(
                row, called.get(row.entry().itemId()), why.get(row.entry().id()), openly));
    }

    /** What the holder did in a year, newest first: one row a deed, whatever it was posted in. */
    @Transactional
    public Page<DeedView> deeds(Caller caller, Holder holder, Integer year, UUID before, int limit) {
        requireReadable(caller, holder);
        boolean openly = caller.is(holder) || holders.get(holder).isReachedBy(caller, Role.STAFF);
        Page<PointEntry> page = Page.of(
                entries.firstOfDeeds(holder, year == null ? clock.year() : year, before, limit + 1),
                limit,
                row -> row.id().toString());
        Map<EntryRepository.DeedKey, List<PointEntry>> deeds = entries.deedsOf(holder, page.items());
        Map<UUID, String> why = reasons.of(page.items());
        Map<UUID, String> called = titles(page.items());
        return page.map(first -> DeedView.of(
                deeds.get(EntryRepository.DeedKey.of(first)), called.get(first.itemId()), why.get(first.id()), openly));
    }

    private Map<UUID, String> titles(List<PointEntry> rows) {
        Set<UUID> items =
                rows.stream().map(PointEntry::itemId).filter(Objects::nonNull).collect(Collectors.toSet());
        // With a key that may be null, for what comes of no item.
        return new HashMap<>(items.isEmpty() ? Map.of() : itemTitles.titlesOf(items));
    }

    private void requireReadable(Caller caller, Holder holder) {
        if (!caller.is(holder) && !holders.get(holder).isReachedBy(caller, Role.OVERSEERS)) {
            throw Problem.notFound();
        }
    }
}
