package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.shelf.Item;
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
    private final AttendanceAccess access;

    AttendanceService(
            CompletionRepository completions,
            MandatoryPoints points,
            HolderDirectory holders,
            Shelf shelf,
            Ledger ledger,
            AttendanceNotices notices,
            ClaimAudit audit,
            ClaimActors actors,
            BusinessDay clock,
            AttendanceAccess access) {
        this.completions = completions;
        this.points = points;
        this.holders = holders;
        this.shelf = shelf;
        this.ledger = ledger;
        this.notices = notices;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.access = access;
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
        Map<Holder, HolderPlace> places = access.check(caller, item, request.servedOn(), request.holders());
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
        access.requireDecidable(caller, item, found.holder());
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
        access.requireDecidable(caller, item, found.holder());
        ledger.lock(List.of(found.holder()), item.year());
        Completion completion = completions.locked(found);
        completion.reverse(request.reason().strip(), caller.accountId(), clock.now());
        completions.flush();
        String hash = points.takeBack(caller, item, completion);
        audit.record(caller, "completion.reversed", completion, null, shelf.pathOf(item), hash);
        return view(caller, item, completion, holders.get(completion.holder()));
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
