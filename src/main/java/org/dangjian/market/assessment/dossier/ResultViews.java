package org.dangjian.market.assessment.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.appraisal.Appraisal;
import org.dangjian.market.assessment.appraisal.AppraisalCountView;
import org.dangjian.market.assessment.appraisal.AppraisalRepository;
import org.dangjian.market.assessment.appraisal.SelfAppraisal;
import org.dangjian.market.assessment.appraisal.SelfAppraisalView;
import org.dangjian.market.assessment.appraisal.SelfAppraisals;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.decision.ApprovalView;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.decision.Opinion;
import org.dangjian.market.assessment.decision.OpinionView;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.assessment.use.Medals;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/** Puts together what is known about results: what they say now and said before, what people said and decided. */
@ApplicationScoped
class ResultViews {

    /** With fewer ballots one could tell who said what. */
    private static final int FEWEST_VOTES = 3;

    private final DecisionRepository decisions;
    private final SelfAppraisals selfAppraisals;
    private final AppraisalRepository appraisals;
    private final Medals medals;

    ResultViews(
            DecisionRepository decisions,
            SelfAppraisals selfAppraisals,
            AppraisalRepository appraisals,
            Medals medals) {
        this.selfAppraisals = selfAppraisals;
        this.decisions = decisions;
        this.appraisals = appraisals;
        this.medals = medals;
    }

    ResultView of(Caller caller, AssessmentResult result, Assessment assessment) {
        return of(caller, List.of(result), assessment).getFirst();
    }

    /** The views of results of one assessment, in their order. */
    List<ResultView> of(Caller caller, List<AssessmentResult> results, Assessment assessment) {
        if (results.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = results.stream().map(AssessmentResult::id).toList();
        Map<UUID, List<ResultCorrection>> corrections = decisions.corrections(ids);
        Map<UUID, Opinion> opinions = decisions.opinions(ids);
        Map<UUID, Approval> approvals = decisions.approvals(ids);
        Map<UUID, SelfAppraisal> own = selfAppraisals.of(ids);
        Map<UUID, List<AppraisalCountView>> counts = counts(caller, results, assessment);
        Map<UUID, MedalView> given = medals(results, assessment);
        List<ResultView> views = new ArrayList<>(results.size());
        for (AssessmentResult result : results) {
            UUID id = result.id();
            boolean self = caller.is(result.holder());
            Opinion opinion = opinions.get(id);
            Approval approval = approvals.get(id);
            SelfAppraisal said = own.get(id);
            views.add(ResultView.of(
                    result,
                    assessment,
                    corrections.getOrDefault(id, List.of()),
                    said == null ? null : SelfAppraisalView.of(said),
                    self && !assessment.isClosed() ? null : counts.get(id),
                    opinion == null ? null : OpinionView.of(opinion, !self),
                    approval == null ? null : ApprovalView.of(approval),
                    given.get(result.holder().id())));
        }
        return views;
    }

    /** Medals are handed over once the year is closed. */
    private Map<UUID, MedalView> medals(List<AssessmentResult> results, Assessment assessment) {
        return assessment.isClosed() && assessment.audience() == Holder.Type.MEMBER
                ? medals.handedOver(
                        results.stream().map(result -> result.holder().id()).toList(), assessment.year())
                : Map.of();
    }

    /** What the ballots said, where the voting has ended. */
    private Map<UUID, List<AppraisalCountView>> counts(
            Caller caller, List<AssessmentResult> results, Assessment assessment) {
        Map<UUID, Appraisal> byBranch = appraisals
                .closed(
                        assessment.id(),
                        results.stream().map(AssessmentResult::organizationId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Appraisal::organizationId, appraisal -> appraisal));
        if (byBranch.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<Appraisal.Kind, Long>> voters =
                appraisals.voters(byBranch.values().stream().map(Appraisal::id).toList());
        Map<UUID, List<Appraisal.Kind>> own =
                appraisals.votedBy(byBranch.values().stream().map(Appraisal::id).toList(), caller.memberId());
        Map<UUID, Map<Appraisal.Kind, Long>> ballots = new HashMap<>();
        byBranch.forEach((branch, appraisal) ->
                ballots.put(branch, ballots(appraisal, voters.getOrDefault(appraisal.id(), Map.of()))));
        Map<UUID, Map<Appraisal.Kind, Map<Grade, Integer>>> votes =
                appraisals.votes(results.stream().map(AssessmentResult::id).toList());
        Map<UUID, List<AppraisalCountView>> counts = new HashMap<>();
        for (AssessmentResult result : results) {
            Map<Appraisal.Kind, Long> handedIn = ballots.get(result.organizationId());
            if (handedIn != null && votes.containsKey(result.id())) {
                counts.put(
                        result.id(),
                        handedIn.entrySet().stream()
                                .map(kind -> count(
                                        kind.getKey(),
                                        kind.getValue(),
                                        votes.get(result.id()),
                                        own.getOrDefault(
                                                        byBranch.get(result.organizationId())
                                                                .id(),
                                                        List.of())
                                                .contains(kind.getKey())))
                                .toList());
            }
        }
        return counts;
    }

    private static Map<Appraisal.Kind, Long> ballots(Appraisal appraisal, Map<Appraisal.Kind, Long> voters) {
        Map<Appraisal.Kind, Long> ballots = new EnumMap<>(Appraisal.Kind.class);
        ballots.putAll(voters);
        if (appraisal.guests() > 0) {
            ballots.merge(Appraisal.Kind.DEMOCRATIC, (long) appraisal.guests(), Long::sum);
        }
        return ballots;
    }

    private static AppraisalCountView count(
            Appraisal.Kind kind, long ballots, Map<Appraisal.Kind, Map<Grade, Integer>> votes, boolean voted) {
        Map<Grade, Integer> given = votes.getOrDefault(kind, Map.of());
        int total = given.values().stream().mapToInt(Integer::intValue).sum();
        int most = given.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        // Who voted takes the own vote away: when all others said the same, it is known what each of them said.
        boolean tells = total < FEWEST_VOTES || voted && total - most < 2;
        return new AppraisalCountView(kind, kind.title(), ballots, tells ? null : given);
    }
}
