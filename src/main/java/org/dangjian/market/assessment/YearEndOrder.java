package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/**
 * The order of a year's end (年底集中评议，《城市区域化党建调研报告》二(三)): points checked, results shown with time for
 * objections, self, mutual and democratic appraisal, the branch's opinion, the superior committee's approval, closing.
 */
@ApplicationScoped
class YearEndOrder {

    private final PublicityRepository publicities;
    private final ObjectionRepository objections;
    private final AppraisalRepository appraisals;
    private final ResultRepository results;
    private final DecisionRepository decisions;
    private final BusinessDay clock;

    YearEndOrder(
            PublicityRepository publicities,
            ObjectionRepository objections,
            AppraisalRepository appraisals,
            ResultRepository results,
            DecisionRepository decisions,
            BusinessDay clock) {
        this.publicities = publicities;
        this.objections = objections;
        this.appraisals = appraisals;
        this.results = results;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Which steps before the closing are not done, one Chinese sentence each. */
    List<String> missing(Assessment assessment) {
        List<String> missing = new ArrayList<>();
        Optional<Publicity> publicity = publicities.of(assessment.id());
        if (publicity.isEmpty()) {
            missing.add("尚未公示");
        } else {
            unended(publicity.get()).ifPresent(missing::add);
        }
        count(missing, objections.countOpen(assessment.id()), "有 %d 条异议尚未复核");
        count(missing, appraisals.countOpen(assessment.id()), "有 %d 个支部的测评尚未结束");
        count(missing, results.countUndecided(assessment.id()), "有 %d 个对象尚未审定等次");
        return missing;
    }

    private static void count(List<String> missing, long count, String sentence) {
        if (count > 0) {
            missing.add(sentence.formatted(count));
        }
    }

    /** Why a publicity is not over; empty when it is. */
    private Optional<String> unended(Publicity publicity) {
        return publicity.isOver(clock.today())
                ? Optional.empty()
                : Optional.of(
                        publicity.objectionsUntil().equals(publicity.to())
                                ? "公示到 " + publicity.to() + " 结束"
                                : "公示补录后的异议期到 " + publicity.objectionsUntil() + " 结束");
    }

    /**
     * Lets opinions or approvals pass when the results were shown and what was begun before is finished.
     *
     * @param about results of one assessment
     * @throws Problem {@code too-early} before results were shown and while they are, an objection to one of these is open
     *     or one of the branches votes
     */
    void requireDecidable(List<AssessmentResult> about) {
        UUID assessmentId = about.getFirst().assessmentId();
        unended(shown(assessmentId)).ifPresent(YearEndOrder::refuse);
        if (objections.isAnyOpen(about.stream().map(AssessmentResult::id).toList())) {
            refuse("对该结果的异议尚未复核");
        }
        Set<UUID> branches =
                about.stream().map(AssessmentResult::organizationId).collect(Collectors.toSet());
        if (appraisals.isAnyOpen(assessmentId, branches)) {
            refuse("该支部的测评尚未结束");
        }
    }

    /**
     * Lets a branch vote on its members.
     *
     * @throws Problem {@code too-early} before the results were shown and the objections to those of the branch reviewed;
     *     {@code state-conflict} after it has said an opinion
     */
    void requireBetweenPublicityAndOpinion(Assessment assessment, UUID branchId) {
        unended(shown(assessment.id())).ifPresent(YearEndOrder::refuse);
        if (objections.countOpen(assessment.id(), branchId) > 0) {
            refuse("该支部还有异议尚未复核");
        }
        if (decisions.hasOpinions(assessment.id(), branchId)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "该支部已提出评定意见");
        }
    }

    private Publicity shown(UUID assessmentId) {
        return publicities.of(assessmentId).orElseThrow(() -> Problem.of(ProblemCode.TOO_EARLY, "评定结果尚未公示，公示结束后再提出意见"));
    }

    /** Whether the persons judged may know: from the first day on which results are shown. */
    boolean isKnownToHolders(Assessment assessment) {
        return assessment.isClosed()
                || publicities
                        .of(assessment.id())
                        .filter(publicity -> publicity.status(clock.today()) != Publicity.Status.ANNOUNCED)
                        .isPresent();
    }

    /** Where the showing stands; {@code null} before it is announced. */
    PublicityView publicity(Assessment assessment) {
        return publicities
                .of(assessment.id())
                .map(found -> PublicityView.of(found, assessment.audience() == Holder.Type.ORGANIZATION, clock.today()))
                .orElse(null);
    }

    long openObjections(Assessment assessment) {
        return objections.countOpen(assessment.id());
    }

    private static void refuse(String why) {
        throw Problem.of(ProblemCode.TOO_EARLY, why);
    }
}
