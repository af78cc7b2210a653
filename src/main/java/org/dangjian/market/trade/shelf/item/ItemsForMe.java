package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Claimers;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.Period;
import org.dangjian.market.trade.shelf.StandardLine;
import org.dangjian.market.trade.shelf.item.ItemView.MineView;
import org.dangjian.market.trade.shelf.item.ItemView.WhyNotView;

/** Says of items what they are to the caller, by the rules of a claim, in a few statements for all of them. */
@ApplicationScoped
class ItemsForMe {

    /**
     * What an item is to the caller.
     *
     * @param mine the caller's own claim on it that holds; {@code null} without one
     * @param whyNot why the caller cannot claim it now; {@code null} when they can
     * @param nextOpen the day from which it can be claimed, where that lies ahead; else {@code null}
     * @param lineAt the line of the standard the caller is measured by this year; {@code null} for who is not
     */
    record ForMe(MineView mine, WhyNotView whyNot, LocalDate nextOpen, Integer lineAt) {}

    private final Shelf shelf;
    private final Claimers claimers;
    private final HolderDirectory holders;
    private final AccountDirectory accounts;
    private final StandardLine lines;
    private final BusinessDay clock;

    ItemsForMe(
            Shelf shelf,
            Claimers claimers,
            HolderDirectory holders,
            AccountDirectory accounts,
            StandardLine lines,
            BusinessDay clock) {
        this.shelf = shelf;
        this.claimers = claimers;
        this.holders = holders;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param left the periods of those whose places come anew */
    Map<UUID, ForMe> of(Caller caller, Collection<Item> items, Map<UUID, List<ItemView.PeriodView>> left) {
        List<HolderPlace> own = items.isEmpty() ? List.of() : own(caller);
        Map<UUID, List<Claimers.Live>> live = claimers
                .live(
                        own.stream().map(place -> place.holder().id()).toList(),
                        items.stream().map(Item::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Claimers.Live::itemId));
        boolean unseen = !own.isEmpty() && caller.has(Role.RESIDENT) && accounts.isUnseen(caller.accountId());
        OptionalInt line = items.isEmpty() ? OptionalInt.empty() : lines.of(caller);
        Map<UUID, ForMe> all = new HashMap<>();
        for (Item item : items) {
            List<Claimers.Live> mine = live.getOrDefault(item.id(), List.of());
            List<ItemView.PeriodView> periods = left.getOrDefault(item.id(), List.of());
            all.put(
                    item.id(),
                    new ForMe(
                            mine.stream()
                                    .findFirst()
                                    .map(claim -> new MineView(claim.claimId(), claim.status()))
                                    .orElse(null),
                            whyNot(item, own, mine, periods, unseen).orElse(null),
                            nextOpen(item, periods).orElse(null),
                            line.isPresent() ? Integer.valueOf(line.getAsInt()) : null));
        }
        return all;
    }

    /** As whom the caller could claim. */
    private List<HolderPlace> own(Caller caller) {
        List<Holder> own = new ArrayList<>();
        if (caller.memberId() != null) {
            own.add(Holder.member(caller.memberId()));
        }
        if (caller.has(Role.RESIDENT)) {
            own.add(new Holder(Holder.Type.RESIDENT, caller.accountId()));
        }
        caller.organizations(Role.UNIT_OFFICER, Role.BRANCH_SECRETARY)
                .distinct()
                .map(Holder::organization)
                .forEach(own::add);
        return own.stream().flatMap(holder -> holders.find(holder).stream()).toList();
    }

    private Optional<WhyNotView> whyNot(
            Item item,
            List<HolderPlace> own,
            List<Claimers.Live> mine,
            List<ItemView.PeriodView> periods,
            boolean unseen) {
        if (item.kind() == ItemKind.MANDATORY) {
            return Optional.of(WhyNotView.of(ProblemCode.ITEM_MANDATORY));
        }
        List<HolderPlace> meant =
                own.stream().filter(place -> shelf.isFor(item, place)).toList();
        if (meant.isEmpty()) {
            return Optional.of(WhyNotView.of(ProblemCode.AUDIENCE_MISMATCH));
        }
        if (unseen && meant.stream().allMatch(place -> place.holder().type() == Holder.Type.RESIDENT)) {
            return Optional.of(WhyNotView.of(ProblemCode.NOT_YET_SEEN));
        }
        try {
            shelf.requireOpen(item);
        } catch (Problem closed) {
            return Optional.of(WhyNotView.of(closed));
        }
        return item.placesComeAnew() ? noPeriod(meant, mine, periods) : noPlace(item, meant, mine);
    }

    private static Optional<WhyNotView> noPlace(Item item, List<HolderPlace> meant, List<Claimers.Live> mine) {
        boolean allHaveIt = meant.stream()
                .allMatch(
                        place -> mine.stream().anyMatch(claim -> claim.holder().equals(place.holder())));
        if (allHaveIt) {
            return Optional.of(WhyNotView.of(ProblemCode.CLAIM_DUPLICATE));
        }
        return item.capacity() != null && item.taken() >= item.capacity()
                ? Optional.of(WhyNotView.of(ProblemCode.ITEM_FULL))
                : Optional.empty();
    }

    /** In some period that is shown there must be a place, and no claim of the same holder. */
    private static Optional<WhyNotView> noPeriod(
            List<HolderPlace> meant, List<Claimers.Live> mine, List<ItemView.PeriodView> periods) {
        List<ItemView.PeriodView> free =
                periods.stream().filter(period -> period.remaining() > 0).toList();
        if (free.isEmpty()) {
            return Optional.of(WhyNotView.of(ProblemCode.ITEM_FULL));
        }
        boolean one = meant.stream()
                .anyMatch(place -> free.stream()
                        .anyMatch(period -> mine.stream()
                                .noneMatch(claim -> claim.holder().equals(place.holder())
                                        && period.period().equals(claim.period()))));
        return one ? Optional.empty() : Optional.of(WhyNotView.of(ProblemCode.CLAIM_DUPLICATE));
    }

    private Optional<LocalDate> nextOpen(Item item, List<ItemView.PeriodView> periods) {
        if (item.status() != ItemStatus.PUBLISHED || item.kind() == ItemKind.MANDATORY) {
            return Optional.empty();
        }
        if (clock.today().isBefore(item.opensOn())) {
            return Optional.of(item.opensOn());
        }
        return periods.stream()
                .filter(period -> period.remaining() > 0)
                .findFirst()
                .flatMap(period -> Period.parse(item.every(), period.period()))
                .map(Period::firstDay)
                .filter(clock.today()::isBefore);
    }
}
