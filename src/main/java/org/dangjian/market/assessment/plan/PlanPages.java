package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Individual plans as somebody may read them. */
@ApplicationScoped
class PlanPages {

    private final IndividualPlanRepository plans;
    private final HolderDirectory holders;
    private final AccountDirectory accounts;
    private final Shelf shelf;
    private final BusinessDay clock;

    PlanPages(
            IndividualPlanRepository plans,
            HolderDirectory holders,
            AccountDirectory accounts,
            Shelf shelf,
            BusinessDay clock) {
        this.plans = plans;
        this.holders = holders;
        this.accounts = accounts;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The plans in the caller's reach, newest first; a member sees the own. */
    @Transactional
    public Page<IndividualPlanView> find(Caller caller, PlanFilter filter, UUID before, int limit) {
        List<IndividualPlan> found =
                plans.page(filter, caller.memberId(), caller.paths(Role.OVERSEERS), clock.today(), before, limit + 1);
        List<Holder> members =
                found.stream().map(plan -> Holder.member(plan.memberId())).toList();
        holders.prefetch(caller, members);
        Map<UUID, Item> items = shelf.find(found.stream()
                .flatMap(plan -> plan.lines().stream().map(PlanLine::itemId))
                .collect(Collectors.toSet()));
        Map<Holder, List<UUID>> inboxes = accounts.ofAll(members);
        return Page.of(found, limit, plan -> plan.id().toString())
                .map(plan -> view(caller, plan, holders.get(Holder.member(plan.memberId())), items, inboxes));
    }

    @Transactional
    public IndividualPlanView get(Caller caller, UUID id) {
        IndividualPlan plan = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = holders.get(Holder.member(plan.memberId()));
        if (!caller.is(place.holder()) && !place.isReachedBy(caller, Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        return view(caller, plan, place);
    }

    IndividualPlanView view(Caller caller, IndividualPlan plan, HolderPlace place) {
        Map<UUID, Item> items =
                shelf.find(plan.lines().stream().map(PlanLine::itemId).toList());
        return view(caller, plan, place, items, accounts.ofAll(List.of(place.holder())));
    }

    /** @param inboxes the accounts of the members, by holder */
    static IndividualPlanView view(
            Caller caller,
            IndividualPlan plan,
            HolderPlace place,
            Map<UUID, Item> items,
            Map<Holder, List<UUID>> inboxes) {
        boolean openly = caller.is(place.holder())
                || caller.accountId().equals(plan.appliedBy())
                || caller.reaches(place.homePath(), Role.RESPONSIBLE);
        boolean onBehalf = !inboxes.getOrDefault(place.holder(), List.of()).contains(plan.appliedBy());
        return IndividualPlanView.of(plan, place.name(), items, onBehalf, openly);
    }
}
