package org.dangjian.market.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/** Rewards and deductions: one proposes, another decides, approval posts to SCORE. */
@ApplicationScoped
public class AdjustmentService {

    static final Role[] REVIEWERS = {Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN};
    private static final Role[] PROPOSERS = {
        Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN
    };
    private static final int SCAN = 100;

    private final AdjustmentRepository adjustments;
    private final HolderDirectory holders;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AdjustmentService(
            AdjustmentRepository adjustments,
            HolderDirectory holders,
            Ledger ledger,
            AuditTrail audit,
            BusinessDay clock) {
        this.adjustments = adjustments;
        this.holders = holders;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes an adjustment for a holder in the caller's reach, never for oneself. */
    @Transactional
    public AdjustmentView propose(Caller caller, ProposeAdjustment request) {
        HolderPlace place = holders.find(request.holder())
                .filter(found -> found.isReachedBy(caller, PROPOSERS))
                .orElseThrow(() -> Problem.invalid("holder", "没有这个对象，或不在您的管理范围内"));
        if (request.holder().type() == Holder.Type.RESIDENT) {
            throw Problem.invalid("holder", "加扣分只适用于党员和党组织");
        }
        if (caller.is(request.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (request.occurredOn().isAfter(clock.today())) {
            throw Problem.invalid("occurredOn", "日期不能晚于今天");
        }
        Adjustment adjustment = new Adjustment(
                request.holder(),
                request.kind(),
                request.points(),
                request.basis().strip(),
                request.occurredOn(),
                caller.accountId(),
                clock.now());
        adjustments.persistAndFlush(adjustment);
        record(caller, "adjustment.proposed", adjustment, place, null);
        return view(caller, adjustment, place);
    }

    /**
     * Decides on a proposal.
     *
     * @throws Problem {@code second-person-required} for the proposer, the holder and people of the holder's unit;
     *     {@code reason-required} for a refusal without one; {@code period-closed}
     */
    @Transactional
    public AdjustmentView review(Caller caller, UUID id, ReviewAdjustment request) {
        Adjustment found = adjustments.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = reviewable(caller, found);
        boolean approved = request.decision() == ReviewAdjustment.Decision.APPROVE;
        if (!approved) {
            Problem.requireReason(request.reason());
        }
        ledger.lock(List.of(found.holder()), found.occurredOn().getYear());
        Adjustment adjustment = adjustments.locked(found);
        adjustment.decide(approved, request.reason(), caller.accountId(), clock.now());
        String hash = approved ? ledger.post(caller, List.of(posting(adjustment))) : null;
        adjustments.flush();
        record(caller, approved ? "adjustment.approved" : "adjustment.rejected", adjustment, place, hash);
        return view(caller, adjustment, place);
    }

    /** Undoes an approved adjustment by reversing its entry. */
    @Transactional
    public AdjustmentView reverse(Caller caller, UUID id, ReverseAdjustment request) {
        Adjustment found = adjustments.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = reviewable(caller, found);
        ledger.lock(List.of(found.holder()), found.occurredOn().getYear());
        Adjustment adjustment = adjustments.locked(found);
        adjustment.reverse(request.reason().strip());
        Source source = new Source(Source.Type.ADJUSTMENT, id);
        String hash =
                ledger.reverse(caller, List.of(source), source, request.reason().strip());
        adjustments.flush();
        record(caller, "adjustment.reversed", adjustment, place, hash);
        return view(caller, adjustment, place);
    }

    /** The adjustments in the caller's reach, newest first; a member sees the own. */
    @Transactional
    public Page<AdjustmentView> find(
            Caller caller, Adjustment.Status status, Holder.Type holderType, UUID holderId, UUID before, int limit) {
        List<AdjustmentView> visible = new ArrayList<>();
        UUID position = before;
        List<Adjustment> batch;
        do {
            batch = adjustments.page(status, holderType, holderId, position, SCAN);
            for (Adjustment adjustment : batch) {
                position = adjustment.id();
                holders.find(adjustment.holder())
                        .filter(place -> caller.is(place.holder()) || place.isReachedBy(caller, Role.OVERSEERS))
                        .ifPresent(place -> visible.add(view(caller, adjustment, place)));
                if (visible.size() > limit) {
                    break;
                }
            }
        } while (batch.size() == SCAN && visible.size() <= limit);
        return Page.of(visible, limit, view -> view.id().toString());
    }

    private HolderPlace reviewable(Caller caller, Adjustment adjustment) {
        HolderPlace place = holders.find(adjustment.holder())
                .filter(found -> found.isReachedBy(caller, REVIEWERS))
                .orElseThrow(Problem::notFound);
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return place;
    }

    private static Posting posting(Adjustment adjustment) {
        EntryKind kind = adjustment.kind() == Adjustment.Kind.REWARD ? EntryKind.REWARD : EntryKind.DEDUCTION;
        return new Posting(
                adjustment.holder(),
                kind,
                adjustment.signedPoints(),
                adjustment.occurredOn(),
                new Source(Source.Type.ADJUSTMENT, adjustment.id()),
                null,
                adjustment.basis());
    }

    private AdjustmentView view(Caller caller, Adjustment adjustment, HolderPlace place) {
        boolean openly = caller.is(adjustment.holder())
                || caller.accountId().equals(adjustment.proposedBy())
                || place.isReachedBy(caller, REVIEWERS);
        return AdjustmentView.of(adjustment, place.name(), openly);
    }

    private void record(Caller caller, String action, Adjustment adjustment, HolderPlace place, String hash) {
        audit.record(
                caller,
                AuditEntry.of(action, "adjustment", adjustment.id())
                        .in(place.homePath())
                        .with("kind", adjustment.kind())
                        .with("points", adjustment.points())
                        .with("holderType", adjustment.holder().type())
                        .with("holderId", adjustment.holder().id())
                        .covering(hash));
    }
}
