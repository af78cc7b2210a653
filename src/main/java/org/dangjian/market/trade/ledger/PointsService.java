package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
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
    private final BusinessDay clock;

    PointsService(
            HolderDirectory holders,
            EntryRepository entries,
            BalanceRepository balances,
            EntryReasons reasons,
            BusinessDay clock) {
        this.holders = holders;
        this.entries = entries;
        this.reasons = reasons;
        this.balances = balances;
        this.clock = clock;
    }

    /** @param year {@code null} for the current one */
    @Transactional
    public PointsView points(Caller caller, Holder holder, Integer year) {
        requireReadable(caller, holder);
        int scoreYear = year == null ? clock.year() : year;
        Balance score = balances.find(holder, Unit.SCORE, scoreYear).orElse(Balance.NONE);
        Balance credit =
                balances.find(holder, Unit.CREDIT, BalanceRepository.NO_YEAR).orElse(Balance.NONE);
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
        Map<UUID, String> why = reasons.of(
                page.items().stream().map(EntryRepository.RunningEntry::entry).toList());
        return page.map(row -> EntryView.of(row, why.get(row.entry().id()), openly));
    }

    private void requireReadable(Caller caller, Holder holder) {
        if (!caller.is(holder) && !holders.get(holder).isReachedBy(caller, Role.OVERSEERS)) {
            throw Problem.notFound();
        }
    }
}
