package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.ledger.EntryKind;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;

/** Rewards and deductions: one proposes, another decides, approval posts to SCORE. */
@ApplicationScoped
public class AdjustmentService {

    private final AdjustmentRepository adjustments;
    private final AdjustmentRules rules;
    private final HolderDirectory holders;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;
    private final Undos undos;
    private final AdjustmentTerms terms;

    AdjustmentService(
            AdjustmentRepository adjustments,
            AdjustmentRules rules,
            HolderDirectory holders,
            Ledger ledger,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts,
            Undos undos,
            AdjustmentTerms terms) {
        this.undos = undos;
        this.counterparts = counterparts;
        this.adjustments = adjustments;
        this.rules = rules;
        this.holders = holders;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * Proposes an adjustment for a holder in the caller's reach, never for oneself: by an entry of the catalogue that holds
     * where they belong, or freely.
     *
     * @throws Problem {@code validation-failed}, {@code second-person-required}
     */
    @Transactional
    public AdjustmentView propose(Caller caller, ProposeAdjustment request) {
        HolderPlace place = holders.find(request.holder())
                .filter(found -> terms.isReached(caller, found))
                .orElseThrow(() -> Problem.invalid("holder", "没有这个对象，或不在您的管理范围内"));
        Adjustment adjustment = terms.prepared(caller, request, place);
        store(caller, adjustment, place);
        return view(caller, adjustment, place);
    }

    /** Puts a proposal before those who decide. */
    void store(Caller caller, Adjustment adjustment, HolderPlace place) {
        adjustments.persistAndFlush(adjustment);
        record(caller, "adjustment.proposed", adjustment, place, null);
    }

    /**
     * Decides on a proposal. By an entry of the catalogue no more is approved in a year than its cap; what no entry speaks
     * of, where there is a catalogue, a street or district decides.
     *
     * @throws Problem {@code second-person-required} for the proposer, the holder and people of the holder's unit;
     *     {@code reason-required} for a refusal without one; {@code adjustment-cap-reached}, {@code forbidden},
     *     {@code period-closed}
     */
    @Transactional
    public AdjustmentView review(Caller caller, UUID id, Verdict request) {
        Adjustment found = adjustments.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = reviewable(caller, found);
        counterparts.require(caller, found.proposedBy());
        boolean approved = request.approvesElse(Decision.REJECT);
        if (!approved) {
            Problem.requireReason(request.reason());
        }
        if (found.ruleId() == null && terms.catalogue(place).anyMatch(rule -> AdjustmentTerms.isLike(rule, found))) {
            requireHigherOffice(caller, place);
        }
        ledger.lock(List.of(found.holder()), found.occurredOn().getYear());
        Adjustment adjustment = adjustments.locked(found);
        if (approved && found.ruleId() != null) {
            terms.requireWithinCap(found);
        }
        adjustment.decide(approved, request.reason(), caller.accountId(), clock.now());
        String hash = approved ? ledger.post(caller, List.of(posting(adjustment))) : null;
        adjustments.flush();
        record(caller, approved ? "adjustment.approved" : "adjustment.rejected", adjustment, place, hash);
        return view(caller, adjustment, place);
    }

    private static void requireHigherOffice(Caller caller, HolderPlace place) {
        if (!place.isReachedBy(caller, Role.STREET_STAFF, Role.DISTRICT_ADMIN)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
    }

    /**
     * Undoes an approved adjustment by reversing its entry.
     *
     * @return empty for the first of the two whom it takes
     */
    @Transactional
    public Optional<AdjustmentView> reverse(Caller caller, UUID id, Because request) {
        Adjustment found = adjustments.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = reviewable(caller, found);
        found.requireReversible();
        if (!undos.agreed(caller, Undo.Kind.ADJUSTMENT, id, place.homePath(), request.reason())) {
            return Optional.empty();
        }
        ledger.lock(List.of(found.holder()), found.occurredOn().getYear());
        Adjustment adjustment = adjustments.locked(found);
        adjustment.reverse(request.reason().strip());
        Source source = new Source(Source.Type.ADJUSTMENT, id);
        String hash = ledger.reverse(caller, List.of(source), source);
        adjustments.flush();
        record(caller, "adjustment.reversed", adjustment, place, hash);
        return Optional.of(view(caller, adjustment, place));
    }

    /** The adjustments in the caller's reach, newest first; a member sees the own. */
    @Transactional
    public Page<AdjustmentView> find(Caller caller, AdjustmentFilter filter, UUID before, int limit) {
        List<Adjustment> found = adjustments.page(
                filter, caller.holderIds(), caller.paths(Role.OVERSEERS), clock.today(), before, limit + 1);
        Map<Holder, HolderPlace> places =
                holders.findAll(found.stream().map(Adjustment::holder).collect(Collectors.toSet()));
        Map<UUID, AdjustmentRule> named = rulesOf(found);
        return Page.of(found, limit, adjustment -> adjustment.id().toString())
                .map(adjustment ->
                        view(caller, adjustment, named.get(adjustment.ruleId()), places.get(adjustment.holder())));
    }

    private Map<UUID, AdjustmentRule> rulesOf(List<Adjustment> several) {
        return rules.find(several.stream()
                .map(Adjustment::ruleId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private HolderPlace reviewable(Caller caller, Adjustment adjustment) {
        HolderPlace place = holders.findOnce(adjustment.holder())
                .filter(found -> found.isReachedBy(caller, Role.STAFF))
                .orElseThrow(Problem::notFound);
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return place;
    }

    private static Posting posting(Adjustment adjustment) {
        EntryKind kind = adjustment.kind().entry();
        return new Posting(
                adjustment.holder(),
                kind,
                adjustment.signedPoints(),
                adjustment.occurredOn(),
                new Source(Source.Type.ADJUSTMENT, adjustment.id()),
                null,
                kind.title());
    }

    private AdjustmentView view(Caller caller, Adjustment adjustment, HolderPlace place) {
        return view(caller, adjustment, rulesOf(List.of(adjustment)).get(adjustment.ruleId()), place);
    }

    private AdjustmentView view(Caller caller, Adjustment adjustment, AdjustmentRule rule, HolderPlace place) {
        boolean openly = caller.is(adjustment.holder())
                || caller.accountId().equals(adjustment.proposedBy())
                || place.isReachedBy(caller, Role.STAFF);
        return AdjustmentView.of(adjustment, rule, place.name(), openly);
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
