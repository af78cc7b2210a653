package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimMade;
import org.dangjian.market.trade.claim.meeting.ContactService;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.MakeClaim;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Offers items to named holders, and takes their answers. */
@ApplicationScoped
public class DispatchService {

    private final DispatchRepository dispatches;
    private final DispatchAccess access;
    private final DispatchNotices notices;
    private final ClaimService claims;
    private final ContactService contacts;
    private final Shelf shelf;
    private final AuditTrail audit;
    private final BusinessDay clock;

    DispatchService(
            DispatchRepository dispatches,
            DispatchAccess access,
            DispatchNotices notices,
            ClaimService claims,
            ContactService contacts,
            Shelf shelf,
            AuditTrail audit,
            BusinessDay clock) {
        this.dispatches = dispatches;
        this.access = access;
        this.notices = notices;
        this.claims = claims;
        this.contacts = contacts;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offers an item of the caller's part of the tree to holders in the caller's reach, all or none.
     *
     * @throws Problem {@code item-mandatory}, {@code item-not-open}, {@code item-full}; {@code validation-failed},
     *     {@code audience-mismatch}, {@code claim-duplicate}, {@code dispatch-duplicate} naming the holders concerned
     */
    @Transactional
    public DispatchView.Dispatched dispatch(Caller caller, UUID itemId, MakeDispatch request) {
        Item item = access.dispatchable(caller, itemId);
        if (request.answerBy().isBefore(clock.today()) || request.answerBy().isAfter(item.closesOn())) {
            throw Problem.invalid("answerBy", "答复期限应在今天至 " + item.closesOn() + " 之间");
        }
        access.requireAskable(caller, item, request.holders());
        List<Dispatch> made = request.holders().stream()
                .distinct()
                .map(holder -> new Dispatch(itemId, holder, request.answerBy(), caller.accountId(), clock.now()))
                .toList();
        dispatches.persist(made);
        dispatches.flush();
        for (Dispatch dispatch : made) {
            record(caller, "dispatch.made", dispatch);
            notices.offered(dispatch, item);
        }
        return new DispatchView.Dispatched(made.stream().map(access::view).toList());
    }

    /** The caller's own, and unless {@code mine} those in the caller's part of the tree; the newest first. */
    @Transactional
    public Page<DispatchView> find(Caller caller, DispatchFilter filter, UUID before, int limit) {
        List<String> paths = Boolean.TRUE.equals(filter.mine()) ? List.of() : caller.paths(Role.OFFICES);
        List<Dispatch> found = dispatches.page(filter, caller.holderIds(), paths, before, limit + 1);
        access.prefetch(caller, found);
        return Page.of(found, limit, dispatch -> dispatch.id().toString()).map(access::view);
    }

    @Transactional
    public DispatchView get(Caller caller, UUID id) {
        return access.view(access.readable(caller, id));
    }

    /**
     * Accepts, which makes the claim in the same transaction, with all its rules. Two answers at once: one counts.
     *
     * @throws Problem whatever {@link ClaimService#claim} throws, {@code item-full} among it; {@code state-conflict}
     *     when it was answered already or too late
     */
    @Transactional
    public DispatchView accept(Caller caller, UUID id, AcceptDispatch request) {
        Dispatch dispatch = access.answerable(caller, id);
        dispatch.requireOpen(clock.today());
        // Not locked before the claim: whoever claims from the shelf comes to this row behind the claim, too.
        UUID claim = claims.claim(
                        caller,
                        dispatch.itemId(),
                        request == null
                                ? new MakeClaim(dispatch.holder(), null, null)
                                : new MakeClaim(dispatch.holder(), request.participants(), request.period()))
                .id();
        if (!claim.equals(dispatches.locked(dispatch).claimId())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, dispatch.status().title());
        }
        return access.view(dispatch);
    }

    /** The holder claimed the item, by accepting or from the shelf: either way it is an answer. */
    void claimed(@Observes ClaimMade made) {
        dispatches.open(made.itemId(), made.holder()).map(dispatches::locked).ifPresent(dispatch -> {
            if (dispatch.isOpen()) {
                dispatch.accept(made.claimId(), made.by().accountId(), clock.now());
                contacts.offered(made.claimId(), dispatch.dispatchedBy());
                answered(made.by(), dispatch);
            }
        });
    }

    /** @throws Problem {@code state-conflict} when it was answered already or too late */
    @Transactional
    public DispatchView decline(Caller caller, UUID id, Because request) {
        Dispatch dispatch = dispatches.locked(access.answerable(caller, id));
        dispatch.requireOpen(clock.today());
        dispatch.decline(request.reason().strip(), caller.accountId(), clock.now());
        answered(caller, dispatch);
        return access.view(dispatch);
    }

    private void answered(Caller caller, Dispatch dispatch) {
        dispatches.flush();
        record(caller, "dispatch.answered", dispatch);
        notices.answered(dispatch, shelf.get(dispatch.itemId()));
    }

    private void record(Caller caller, String action, Dispatch dispatch) {
        boolean onBehalf = !dispatch.isOpen() && !caller.is(dispatch.holder());
        audit.record(caller, access.entry(action, dispatch).of(dispatch.holder(), onBehalf));
    }
}
