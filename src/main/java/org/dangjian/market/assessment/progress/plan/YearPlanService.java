package org.dangjian.market.assessment.progress.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.facts.HolderProgress;
import org.dangjian.market.assessment.facts.ProgressReader;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.YearBooks;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Yearly plans: shown before they are confirmed, confirmed with one tap, changed while the year is open. */
@ApplicationScoped
public class YearPlanService {

    private final YearPlanRepository plans;
    private final ProgressReader standings;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final YearBooks books;
    private final AuditTrail audit;
    private final BusinessDay clock;

    YearPlanService(
            YearPlanRepository plans,
            ProgressReader standings,
            HolderDirectory holders,
            Shelf shelf,
            YearBooks books,
            AuditTrail audit,
            BusinessDay clock) {
        this.plans = plans;
        this.standings = standings;
        this.holders = holders;
        this.shelf = shelf;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms a plan, by the holder or by those who look after them.
     *
     * @throws Problem {@code already-exists} for a second plan, {@code validation-failed} naming each item that cannot be
     *     picked, {@code period-closed}
     */
    @Transactional
    public YearPlanView make(Caller caller, MakePlan request) {
        HolderPlace place =
                kept(caller, request.holder()).orElseThrow(() -> Problem.invalid("holder", "没有这个对象，或不在您的管理范围内"));
        requireOpen(request.year(), place);
        HolderProgress standing = standing(request.holder(), request.year());
        Set<UUID> picked = picked(request.itemIds(), request.year(), place, standing, Set.of());
        YearPlan plan = new YearPlan(request.holder(), request.year(), picked, caller.accountId(), clock.now());
        plans.persistAndFlush(plan);
        record(caller, "year-plan.confirmed", plan, place);
        return view(plan, standing, place);
    }

    /** Confirms a plan anew with other picks. */
    @Transactional
    public YearPlanView change(Caller caller, UUID id, IfMatch version, ChangePlan request) {
        YearPlan plan = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = kept(caller, plan.holder()).orElseThrow(Problem::notFound);
        IfMatch.check(version, plan.version());
        requireOpen(plan.year(), place);
        HolderProgress standing = standing(plan.holder(), plan.year());
        Set<UUID> picked = picked(request.itemIds(), plan.year(), place, standing, Set.copyOf(plan.items()));
        plan.confirm(picked, caller.accountId(), clock.now());
        plans.flush();
        record(caller, "year-plan.changed", plan, place);
        return view(plan, standing, place);
    }

    /** The plan, or what it would hold before anything is picked. */
    @Transactional
    public YearPlanView get(Caller caller, Holder holder, Integer year) {
        HolderPlace place = holders.get(holder);
        if (!caller.is(holder) && !place.isReachedBy(caller, Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        int wanted = year == null ? clock.year() : year;
        HolderProgress standing = standing(holder, wanted);
        return plans.of(holder, wanted)
                .map(plan -> view(plan, standing, place))
                .orElseGet(() -> view(null, holder, wanted, List.of(), standing, place));
    }

    private Optional<HolderPlace> kept(Caller caller, Holder holder) {
        return holders.find(holder).filter(place -> caller.is(holder) || place.isReachedBy(caller, Role.RESPONSIBLE));
    }

    private void requireOpen(int year, HolderPlace place) {
        if (year > clock.year() + 1) {
            throw Problem.invalid("year", "只能制定本年度或下一年度的计划");
        }
        if (year < clock.year() || books.isClosed(year, place)) {
            throw Problem.of(ProblemCode.PERIOD_CLOSED, year);
        }
    }

    private HolderProgress standing(Holder holder, int year) {
        LocalDate asOf = year == clock.year()
                ? clock.today()
                : LocalDate.of(
                        year, year < clock.year() ? Month.DECEMBER : Month.JANUARY, year < clock.year() ? 31 : 1);
        return standings.of(holder, asOf).orElseThrow(() -> Problem.invalid("holder", "只有党员和党组织制定年度计划"));
    }

    /** @param kept picks of the present plan: they may stay although they left the shelf */
    private Set<UUID> picked(List<UUID> asked, int year, HolderPlace place, HolderProgress standing, Set<UUID> kept) {
        Set<UUID> owed = standing.duties().stream().map(Duty::itemId).collect(Collectors.toSet());
        Map<UUID, Item> items = shelf.find(asked);
        Set<UUID> picked = new LinkedHashSet<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            UUID id = asked.get(i);
            Item item = items.get(id);
            if (owed.contains(id)) {
                continue;
            }
            if (item == null || !kept.contains(id) && !isOffered(item, year, place)) {
                errors.add(new Problem.FieldError("itemIds[" + i + "]", "请选择货架上面向该对象、属于该年度的项目"));
            }
            picked.add(id);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return picked;
    }

    private boolean isOffered(Item item, int year, HolderPlace place) {
        return item.kind() != ItemKind.MANDATORY && shelf.isOffered(item, year, place);
    }

    private YearPlanView view(YearPlan plan, HolderProgress standing, HolderPlace place) {
        Map<UUID, Item> items = shelf.find(plan.items());
        List<Item> picked = plan.items().stream().map(items::get).toList();
        return view(plan, plan.holder(), plan.year(), picked, standing, place);
    }

    private YearPlanView view(
            YearPlan plan, Holder holder, int year, List<Item> picked, HolderProgress standing, HolderPlace place) {
        List<YearPlanView.PlannedDuty> duties = standing.duties().stream()
                .map(duty -> new YearPlanView.PlannedDuty(
                        duty.itemId(), duty.title(), duty.points(), duty.required(), duty.verified()))
                .toList();
        int points = standing.duties().stream().mapToInt(Duty::points).sum()
                + picked.stream().mapToInt(Item::points).sum();
        return new YearPlanView(
                plan == null ? null : plan.id(),
                holder,
                place.name(),
                year,
                duties,
                picked.stream()
                        .map(item -> new YearPlanView.PlannedItem(item.id(), item.kind(), item.title(), item.points()))
                        .toList(),
                standings.yearlyMinimums(holder, year).stream()
                        .map(rule -> minimum(rule, picked))
                        .toList(),
                points,
                plan == null ? null : plan.confirmedAt(),
                plan == null ? null : plan.version());
    }

    private static YearPlanView.Minimum minimum(CountRule rule, List<Item> picked) {
        long planned = picked.stream().filter(item -> counts(rule, item)).count();
        return new YearPlanView.Minimum(rule.code(), rule.title(), rule.atLeast(), (int) planned);
    }

    private static boolean counts(CountRule rule, Item item) {
        Optional<String> origin = Optional.ofNullable(item.origin()).map(Enum::name);
        return (rule.kinds().isEmpty()
                        || rule.kinds().stream()
                                .anyMatch(kind -> kind.name().equals(item.kind().name())))
                && (rule.categories().isEmpty() || rule.categories().contains(item.category()))
                && (rule.origins().isEmpty()
                        || rule.origins().stream()
                                .anyMatch(asked ->
                                        origin.filter(asked.name()::equals).isPresent()));
    }

    private void record(Caller caller, String action, YearPlan plan, HolderPlace place) {
        audit.record(
                caller,
                AuditEntry.of(action, "year-plan", plan.id())
                        .in(place.homePath())
                        .of(plan.holder(), !caller.is(plan.holder()))
                        .with("year", plan.year())
                        .with("items", plan.items().size()));
    }
}
