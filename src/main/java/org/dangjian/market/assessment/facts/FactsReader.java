package org.dangjian.market.assessment.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.event.RecordedEventRepository;
import org.dangjian.market.assessment.plan.IndividualPlans;
import org.dangjian.market.assessment.plan.IndividualPlans.PlannedItem;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.HolderEvent;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.reading.ReadOnce;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.attendance.Attendance;
import org.dangjian.market.trade.ledger.LedgerReader;
import org.dangjian.market.trade.ledger.PointEntry;
import org.dangjian.market.trade.shelf.item.MandatoryItems;
import org.dangjian.market.trade.shelf.item.MandatoryItems.MandatoryItem;

/** Gathers what the evaluator looks at, for one holder or for hundreds, in the same few queries. */
@ApplicationScoped
public class FactsReader {

    private final LedgerReader ledger;
    private final MandatoryItems items;
    private final Attendance attendance;
    private final IndividualPlans plans;
    private final RecordedEventRepository events;
    private final ReadOnce once;
    private final BusinessDay clock;

    FactsReader(
            LedgerReader ledger,
            MandatoryItems items,
            Attendance attendance,
            IndividualPlans plans,
            RecordedEventRepository events,
            ReadOnce once,
            BusinessDay clock) {
        this.ledger = ledger;
        this.items = items;
        this.attendance = attendance;
        this.plans = plans;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    /** What is owed in a year; to be read once for all holders of a run. */
    public YearDuties duties(int year, Holder.Type audience) {
        return new YearDuties(items.of(year, audience));
    }

    /**
     * What some holders owe in a year, without reading what others do.
     *
     * @param places of at most a few hundred holders of that kind
     */
    public YearDuties dutiesOf(int year, Holder.Type audience, List<HolderPlace> places) {
        Set<String> paths = new HashSet<>();
        for (HolderPlace place : places) {
            paths.addAll(place.reportIns());
            paths.add(place.homePath());
        }
        return once.of(
                List.of("duties", year, audience, paths), () -> new YearDuties(items.above(year, audience, paths)));
    }

    /** The day as of which a year is judged: today, or its last day once it is over. */
    public LocalDate asOf(int year) {
        return year < clock.year() ? LocalDate.of(year, Month.DECEMBER, 31) : clock.today();
    }

    /**
     * The facts of some holders of one kind, in their order.
     *
     * @param subjects at most a few hundred
     */
    public List<Facts> read(Occasion occasion, YearDuties duties, List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        int year = occasion.year();
        LocalDate asOf = occasion.asOf();
        Holder.Type audience = occasion.audience();
        List<UUID> ids = subjects.stream().map(Subject::id).toList();
        Map<UUID, List<PointEntry>> entries =
                once.of(List.of("entries", audience, ids, year), () -> ledger.liveScore(audience, ids, year));
        Map<UUID, Map<UUID, Attendance.Attended>> done =
                once.of(List.of("attended", asOf, audience, ids), () -> attendance.days(asOf, audience, ids));
        Map<UUID, List<HolderEvent>> recorded = events.approved(occasion, ids);
        Map<UUID, List<PlannedItem>> planned = audience == Holder.Type.MEMBER
                ? once.of(List.of("planned", asOf, ids), () -> plans.recorded(asOf, ids))
                : Map.of();
        return subjects.stream()
                .map(subject -> {
                    List<PlannedItem> own = planned.get(subject.id());
                    Map<UUID, Attendance.Attended> attended = done.getOrDefault(subject.id(), Map.of());
                    return new Facts(
                            subject.traits(),
                            year,
                            asOf,
                            occasion.live(),
                            own != null,
                            own != null ? planned(own, attended) : owed(duties.owedBy(subject.place()), attended),
                            entries.getOrDefault(subject.id(), List.of()).stream()
                                    .map(entry -> scored(entry, own))
                                    .toList(),
                            recorded.getOrDefault(subject.id(), List.of()));
                })
                .toList();
    }

    /** The days are known of what was attended; of what was claimed only how often it was verified. */
    private static List<Duty> planned(List<PlannedItem> plan, Map<UUID, Attendance.Attended> done) {
        return plan.stream()
                .map(item -> {
                    Attendance.Attended attended = done.getOrDefault(item.itemId(), Attendance.Attended.NEVER);
                    return new Duty(
                            item.itemId(),
                            item.title(),
                            item.points(),
                            item.required(),
                            item.verified(),
                            true,
                            attended.days().size() == item.verified() ? attended.days() : List.of(),
                            attended.pending(),
                            null,
                            null,
                            null);
                })
                .toList();
    }

    private static List<Duty> owed(List<MandatoryItem> items, Map<UUID, Attendance.Attended> done) {
        return items.stream()
                .map(item -> {
                    Attendance.Attended attended = done.getOrDefault(item.id(), Attendance.Attended.NEVER);
                    return new Duty(
                            item.id(),
                            item.title(),
                            item.points(),
                            item.times(),
                            attended.days().size(),
                            false,
                            attended.days(),
                            attended.pending(),
                            item.category(),
                            item.closesOn(),
                            item.everyMonths());
                })
                .toList();
    }

    /** The items of an individual plan are that member's mandatory set: what they earned counts as mandatory. */
    private static ScoreEntry scored(PointEntry entry, List<PlannedItem> plan) {
        String origin = entry.itemOrigin();
        boolean owed = plan != null
                && entry.itemId() != null
                && plan.stream().anyMatch(item -> item.itemId().equals(entry.itemId()));
        return new ScoreEntry(
                entry.id(),
                owed ? ScoreKind.MANDATORY : RuleTerms.kind(entry.kind()),
                entry.points(),
                entry.occurredOn(),
                entry.itemCategory(),
                RuleTerms.origin(origin),
                entry.itemId());
    }
}
