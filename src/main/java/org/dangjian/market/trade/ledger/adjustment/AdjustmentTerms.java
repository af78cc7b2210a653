package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** What is proposed: for whom, freely or by an entry of the catalogue, and whether that still fits in its cap. */
@ApplicationScoped
class AdjustmentTerms {

    private final AdjustmentRepository adjustments;
    private final AdjustmentRules rules;
    private final BusinessDay clock;

    AdjustmentTerms(AdjustmentRepository adjustments, AdjustmentRules rules, BusinessDay clock) {
        this.adjustments = adjustments;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the caller may propose something for whoever belongs there. */
    boolean isReached(Caller caller, HolderPlace place) {
        return place.isReachedBy(caller, Role.RESPONSIBLE);
    }

    /** What a proposal for a holder in reach would be; nothing is stored. Throws as {@link #propose} does. */
    Adjustment prepared(Caller caller, ProposeAdjustment request, HolderPlace place) {
        if (request.holder().type() == Holder.Type.RESIDENT) {
            throw Problem.invalid("holder", "加扣分只适用于党员和党组织");
        }
        if (caller.isConcernedAs(request.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (request.occurredOn().isAfter(clock.today())) {
            throw Problem.invalid("occurredOn", "日期不能晚于今天");
        }
        return proposed(caller, request, place);
    }

    /** The entry of the catalogue a table calls by its title. */
    UUID ruleNamed(HolderPlace place, String title) {
        String key = NormalForm.nameKey(title);
        return catalogue(place)
                .filter(rule -> rule.audience() == place.holder().type()
                        && NormalForm.nameKey(rule.title()).equals(key))
                .map(AdjustmentRule::id)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("ruleId", "加扣分目录中没有适用于该对象的这一条，请从目录中选择"));
    }

    Adjustment proposed(Caller caller, ProposeAdjustment request, HolderPlace place) {
        if (request.ruleId() == null) {
            if (request.kind() == null || request.points() == null) {
                throw Problem.invalid(request.kind() == null ? "kind" : "points", "不按目录办理时，请填写类型和分值");
            }
            return new Adjustment(request, request.kind(), request.points(), caller.accountId(), clock.now());
        }
        AdjustmentRule rule = catalogue(place)
                .filter(found -> found.id().equals(request.ruleId())
                        && found.audience() == request.holder().type())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("ruleId", "加扣分目录中没有适用于该对象的这一条，请从目录中选择"));
        if (request.kind() != null && request.kind() != rule.kind()) {
            throw Problem.invalid("kind", "与目录不符，按目录办理时不用填写");
        }
        if (request.points() != null && request.points() != rule.points()) {
            throw Problem.invalid("points", "目录规定为 " + rule.points() + " 分，按目录办理时不用填写");
        }
        return new Adjustment(request, rule, caller.accountId(), clock.now());
    }

    /** The entries that hold where a holder belongs: by branch or unit, and where they report in. */
    Stream<AdjustmentRule> catalogue(HolderPlace place) {
        return Stream.concat(Stream.of(place.homePath()), place.reportIns().stream())
                .flatMap(path -> rules.inForce(path).stream());
    }

    static boolean isLike(AdjustmentRule rule, Adjustment adjustment) {
        return rule.audience() == adjustment.holder().type() && rule.kind() == adjustment.kind();
    }

    /** Asked with the holder's balances locked: two approvals at once count one after the other. */
    void requireWithinCap(Adjustment adjustment) {
        AdjustmentRule rule = rules.find(List.of(adjustment.ruleId())).get(adjustment.ruleId());
        long sum = adjustments.sum(
                rule.id(), adjustment.holder(), adjustment.occurredOn().getYear());
        if (sum + adjustment.points() > rule.yearlyCap()) {
            throw Problem.of(ProblemCode.ADJUSTMENT_CAP_REACHED, rule.title(), rule.yearlyCap(), sum);
        }
    }
}
