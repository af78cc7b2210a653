package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimDirectory;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Who may dispatch what to whom, who sees it and who answers it. */
@ApplicationScoped
class DispatchAccess {

    private final DispatchRepository dispatches;
    private final ClaimDirectory claims;
    private final HolderDirectory holders;
    private final Shelf shelf;

    DispatchAccess(DispatchRepository dispatches, ClaimDirectory claims, HolderDirectory holders, Shelf shelf) {
        this.dispatches = dispatches;
        this.claims = claims;
        this.holders = holders;
        this.shelf = shelf;
    }

    /**
     * The item, if it is the caller's to dispatch and could be claimed now.
     *
     * @throws Problem {@code not-found}, {@code item-mandatory}, {@code item-not-open}, {@code item-full}
     */
    Item dispatchable(Caller caller, UUID itemId) {
        Item item = managed(caller, itemId);
        if (item.kind() == ItemKind.MANDATORY) {
            throw Problem.of(ProblemCode.ITEM_MANDATORY);
        }
        shelf.requireClaimable(item);
        return item;
    }

    /** @throws Problem {@code not-found} for an item outside the caller's part of the tree */
    Item managed(Caller caller, UUID itemId) {
        return shelf.find(itemId)
                .filter(item -> caller.reaches(shelf.pathOf(item), Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    /** Lets pass only holders who could accept: asked in vain, nobody comes again. */
    void requireAskable(Caller caller, Item item, List<Holder> asked) {
        requireAll(
                asked,
                holder -> holder.type() != Holder.Type.RESIDENT
                        && holders.find(holder)
                                .map(place -> place.isReachedBy(caller, Role.STAFF))
                                .orElse(false),
                ProblemCode.VALIDATION_FAILED,
                "没有这个党组织或党员，或不在您的管理范围内");
        requireAll(
                asked,
                holder -> shelf.isFor(item, holders.get(holder)),
                ProblemCode.AUDIENCE_MISMATCH,
                "该项目不面向这一对象，或不在其支部、单位及报到社区的范围内");
        requireAll(asked, holder -> !claims.isLive(item.id(), holder), ProblemCode.CLAIM_DUPLICATE, "已认领该项目");
        requireAll(
                asked,
                holder -> dispatches.open(item.id(), holder).isEmpty(),
                ProblemCode.DISPATCH_DUPLICATE,
                "已派单，等待答复");
    }

    private static void requireAll(List<Holder> asked, Predicate<Holder> fits, ProblemCode code, String message) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!fits.test(asked.get(i))) {
                errors.add(new Problem.FieldError("holders[" + i + "]", message));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.withErrors(code, errors);
        }
    }

    /** @throws Problem {@code not-found} for a dispatch that is not the caller's to see */
    Dispatch readable(Caller caller, UUID id) {
        return dispatches
                .findByIdOptional(id)
                .filter(found -> caller.is(found.holder()) || isReachedBy(caller, found, Role.OFFICES))
                .orElseThrow(Problem::notFound);
    }

    /** For the holder, or staff on behalf of someone without a phone; those who only read hear {@code not-found}. */
    Dispatch answerable(Caller caller, UUID id) {
        return dispatches
                .findByIdOptional(id)
                .filter(found -> caller.is(found.holder()) || isReachedBy(caller, found, Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    private boolean isReachedBy(Caller caller, Dispatch dispatch, Role... roles) {
        return caller.reaches(shelf.pathOf(shelf.get(dispatch.itemId())), roles)
                || holders.find(dispatch.holder())
                        .map(place -> place.isReachedBy(caller, roles))
                        .orElse(false);
    }

    /** Reads at once what {@link #view} asks about each. */
    void prefetch(Caller caller, List<Dispatch> several) {
        shelf.prefetch(several.stream().map(Dispatch::itemId).collect(Collectors.toSet()));
        holders.prefetch(caller, several.stream().map(Dispatch::holder).toList());
    }

    DispatchView view(Dispatch dispatch) {
        String name = holders.find(dispatch.holder()).map(HolderPlace::name).orElse("");
        return new DispatchView(
                dispatch.id(),
                dispatch.itemId(),
                shelf.get(dispatch.itemId()).title(),
                new ClaimView.HolderView(
                        dispatch.holder().type(), dispatch.holder().id(), name),
                dispatch.status(),
                dispatch.status().title(),
                dispatch.answerBy(),
                dispatch.claimId(),
                dispatch.reason(),
                dispatch.dispatchedBy(),
                dispatch.dispatchedAt(),
                dispatch.answeredAt(),
                dispatch.version());
    }

    /** What the trail says about a step of a dispatch. */
    AuditEntry entry(String action, Dispatch dispatch) {
        return AuditEntry.of(action, "dispatch", dispatch.id())
                .in(shelf.pathOf(shelf.get(dispatch.itemId())))
                .with("itemId", dispatch.itemId())
                .with("holderType", dispatch.holder().type())
                .with("holderId", dispatch.holder().id())
                .with("status", dispatch.status())
                .with("answerBy", dispatch.answerBy().toString())
                .with("claimId", dispatch.claimId());
    }
}
