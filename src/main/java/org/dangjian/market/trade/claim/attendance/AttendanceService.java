package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Attendance of mandatory items, for many at once by staff, or reported by the holder and then verified. Nobody records
 * it as verified for themselves; a branch secretary does for the own branch.
 */
@ApplicationScoped
public class AttendanceService {

    private final CompletionRepository completions;
    private final MandatoryPoints points;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final Ledger ledger;
    private final AttendanceNotices notices;
    private final ClaimAudit audit;
    private final ClaimActors actors;
    private final BusinessDay clock;

    AttendanceService(
            CompletionRepository completions,
            MandatoryPoints points,
            HolderDirectory holders,
            Shelf shelf,
            Ledger ledger,
            AttendanceNotices notices,
            ClaimAudit audit,
            ClaimActors actors,
            BusinessDay clock) {
        this.completions = completions;
        this.points = points;
        this.holders = holders;
        this.shelf = shelf;
        this.ledger = ledger;
        this.notices = notices;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Records attendance, all or none.
     *
     * @throws Problem {@code not-mandatory}, {@code item-not-open}, {@code service-date-invalid},
     *     {@code completion-duplicate}, {@code second-person-required}, {@code period-closed};
     *     {@code validation-failed} naming each holder that is not the caller's to record
     */
    @Transactional
    public AttendanceView record(Caller caller, UUID itemId, RecordAttendance request) {
        return record(caller, itemId, request, null);
    }

    /** @param act the import that records it, or {@code null} */
    AttendanceView record(Caller caller, UUID itemId, RecordAttendance request, UUID act) {
        // What later queries must see is flushed by hand: looking for changes in hundreds of loaded rows before every
        // single query would take longer than everything else.
        completions.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        Item item = shelf.get(itemId);
        Set<Holder> attended = new LinkedHashSet<>(request.holders());
        Map<Holder, HolderPlace> places = check(caller, item, request.servedOn(), request.holders());
        ledger.lock(attended, item.year());
        List<Completion> written = attended.stream()
                .map(holder -> completion(caller, item, holder, request))
                .toList();
        written.forEach(completion -> completion.madeBy(act));
        // All rows first, in one message; then who has enough.
        completions.persist(written);
        completions.flush();
        List<Completion> atOnce = written.stream()
                .filter(completion -> completion.status() == Completion.Status.VERIFIED)
                .toList();
        String hash = atOnce.isEmpty()
                ? null
                : points.award(caller, item, atOnce, completions.countVerified(itemId, attended));
        Map<UUID, String> names =
                actors.names(caller, written.stream().map(Completion::recorded).toList());
        List<CompletionView> recorded = new ArrayList<>();
        for (Completion completion : written) {
            audit.record(
                    caller,
                    completion.status() == Completion.Status.VERIFIED ? "completion.verified" : "completion.reported",
                    completion,
                    completion.recorded(),
                    shelf.pathOf(item),
                    null);
            if (completion.status() == Completion.Status.SUBMITTED) {
                notices.reported(caller, completion, item, places.get(completion.holder()));
            }
            recorded.add(view(item, completion, places.get(completion.holder()), names));
        }
        if (hash != null) {
            audit.awarded(caller, item, shelf.pathOf(item), hash);
        }
        shelf.markUsed(itemId);
        return new AttendanceView(recorded);
    }

    /** Refuses what {@link #record} would refuse before it writes; where each of them belongs. */
    Map<Holder, HolderPlace> check(Caller caller, Item item, LocalDate servedOn, List<Holder> attended) {
        requireMandatory(item);
        VisitService.requireServiceDay(item, servedOn, clock.today());
        // Earned once, in the year it is owed in; the item itself may stand on the shelf beyond it.
        if (servedOn.getYear() != item.year()) {
            throw Problem.of(ProblemCode.SERVICE_DATE_INVALID, "该必选项目属于 " + item.year() + " 年度");
        }
        return recordable(caller, item, servedOn, attended);
    }

    /** Whether a holder is the caller's to record and near the item; of others nobody is told that they exist. */
    boolean mayRecord(Caller caller, Item item, HolderPlace place) {
        return caller.is(place.holder()) || mayDecide(caller, item, place) && place.isNear(shelf.pathOf(item));
    }

    private Completion completion(Caller caller, Item item, Holder holder, RecordAttendance request) {
        Deed deed = actors.deed(caller, ClaimActors.isOwn(caller, holder));
        Completion completion = new Completion(
                item.id(),
                holder,
                request.servedOn(),
                item.every(),
                request.summary().strip(),
                deed);
        if (!caller.is(holder)) {
            completion.verify(caller.accountId(), clock.now());
        }
        return completion;
    }

    /** Verifies what a holder reported, or sends it back. */
    @Transactional
    public CompletionView decide(Caller caller, UUID id, VerifyCompletion request) {
        Completion found = completions.findByIdOptional(id).orElseThrow(Problem::notFound);
        Item item = shelf.get(found.itemId());
        requireDecidable(caller, item, found.holder());
        ledger.lock(List.of(found.holder()), item.year());
        Completion completion = completions.locked(found);
        String hash = null;
        if (request.decision().approvesElse(Decision.RETURN)) {
            completion.verify(caller.accountId(), clock.now());
            completions.flush();
            hash = points.award(caller, item, completion);
        } else {
            Problem.requireReason(request.reason());
            completion.giveBack(request.reason().strip(), caller.accountId(), clock.now());
            completions.flush();
        }
        audit.record(caller, "completion.decided", completion, null, shelf.pathOf(item), hash);
        return view(caller, item, completion, holders.get(completion.holder()));
    }

    /** Undoes verified attendance; when the count falls short again the item's points are reversed. */
    @Transactional
    public CompletionView reverse(Caller caller, UUID id, Because request) {
        Completion found = completions.findByIdOptional(id).orElseThrow(Problem::notFound);
        Item item = shelf.get(found.itemId());
        requireDecidable(caller, item, found.holder());
        ledger.lock(List.of(found.holder()), item.year());
        Completion completion = completions.locked(found);
        completion.reverse(request.reason().strip(), caller.accountId(), clock.now());
        completions.flush();
        String hash = points.takeBack(caller, item, completion);
        audit.record(caller, "completion.reversed", completion, null, shelf.pathOf(item), hash);
        return view(caller, item, completion, holders.get(completion.holder()));
    }

    private static void requireMandatory(Item item) {
        if (item.kind() != ItemKind.MANDATORY) {
            throw Problem.of(ProblemCode.NOT_MANDATORY);
        }
        if (item.status() != ItemStatus.PUBLISHED && item.status() != ItemStatus.CLOSED) {
            throw Problem.of(ProblemCode.ITEM_NOT_OPEN, item.status().title());
        }
    }

    /** Where each of them belongs; looked up once, for there may be hundreds. */
    private Map<Holder, HolderPlace> recordable(Caller caller, Item item, LocalDate day, List<Holder> attended) {
        holders.prefetch(caller, attended);
        Map<Holder, MemberTraits> then = item.isAimed() ? holders.traitsOn(day, attended) : Map.of();
        Map<Holder, HolderPlace> places = new HashMap<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < attended.size(); i++) {
            Holder holder = attended.get(i);
            HolderPlace place = holders.find(holder).orElse(null);
            String field = "holders[" + i + "]";
            if (place == null || !caller.is(holder) && !mayDecide(caller, item, place)) {
                errors.add(new Problem.FieldError(field, "没有这个对象，或不在您的管理范围内"));
            } else if (!suits(item, place, then.get(holder)) || !place.isNear(shelf.pathOf(item))) {
                errors.add(new Problem.FieldError(field, "该必选项目不面向此对象"));
            } else if (!caller.is(holder) && isOwnUnit(caller, place)) {
                throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
            }
            places.put(holder, place);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return places;
    }

    /** Whether the item is aimed at them today, or was on the day. */
    private static boolean suits(Item item, HolderPlace place, MemberTraits then) {
        return item.suits(place) || item.suits(place.with(then));
    }

    /** Whether all of these are the caller's to take back: what they reported for themselves, too, as long as it waits. */
    void requireDecidable(Caller caller, Map<UUID, Item> items, List<Completion> several) {
        holders.prefetch(
                caller, several.stream().map(Completion::holder).distinct().toList());
        several.stream()
                .filter(one -> one.status() != Completion.Status.SUBMITTED || !caller.is(one.holder()))
                .forEach(one -> requireDecidable(caller, items.get(one.itemId()), one.holder()));
    }

    private void requireDecidable(Caller caller, Item item, Holder holder) {
        if (caller.isConcernedAs(holder)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        HolderPlace place = holders.get(holder);
        if (!mayDecide(caller, item, place)) {
            throw Problem.notFound();
        }
        if (isOwnUnit(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
    }

    private boolean mayDecide(Caller caller, Item item, HolderPlace place) {
        return caller.reaches(shelf.pathOf(item), Role.STAFF)
                || place.isReachedBy(caller, Role.STAFF)
                || isSecretaryOf(caller, place);
    }

    /** The exception to the two-person rule: the secretary verifies attendance of the members of the own branch. */
    private static boolean isSecretaryOf(Caller caller, HolderPlace place) {
        return place.holder().type() == Holder.Type.MEMBER && caller.reaches(place.homePath(), Role.BRANCH_SECRETARY);
    }

    private boolean isOwnUnit(Caller caller, HolderPlace place) {
        return !isSecretaryOf(caller, place) && holders.isOwnCase(caller, place);
    }

    private CompletionView view(Caller caller, Item item, Completion completion, HolderPlace place) {
        return view(item, completion, place, actors.names(caller, List.of(completion.recorded())));
    }

    static CompletionView view(Item item, Completion completion, HolderPlace place, Map<UUID, String> names) {
        Holder holder = place.holder();
        return CompletionView.of(
                completion,
                item.title(),
                new ClaimView.HolderView(holder.type(), holder.id(), place.name()),
                ClaimActors.view(completion.recorded(), names, true));
    }
}
