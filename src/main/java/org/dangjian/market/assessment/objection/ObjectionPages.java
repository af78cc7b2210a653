package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.CorrectionView;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.serving.EvidenceService;

/** Objections as somebody may read them. */
@ApplicationScoped
class ObjectionPages {

    private final ObjectionRepository objections;
    private final ResultAccess access;
    private final DecisionRepository decisions;
    private final EvidenceService evidence;

    ObjectionPages(
            ObjectionRepository objections,
            ResultAccess access,
            DecisionRepository decisions,
            EvidenceService evidence) {
        this.objections = objections;
        this.access = access;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    /** The objections in the caller's reach and the own, newest first. */
    @Transactional
    public Page<ObjectionView> find(Caller caller, ObjectionFilter filter, UUID before, int limit) {
        List<Objection> found = objections.find(caller, caller.paths(Role.OVERSEERS), filter, before, limit + 1);
        return Page.of(views(found), limit, objection -> objection.id().toString());
    }

    ObjectionView view(Objection objection) {
        return views(List.of(objection)).getFirst();
    }

    private List<ObjectionView> views(List<Objection> found) {
        Map<UUID, List<UUID>> pictures =
                evidence.of(found.stream().map(Objection::id).toList());
        Set<UUID> resultIds = found.stream().map(Objection::resultId).collect(Collectors.toSet());
        Map<UUID, AssessmentResult> results = access.get(resultIds);
        Map<UUID, CorrectionView> corrections = new HashMap<>();
        decisions
                .corrections(resultIds)
                .forEach((resultId, made) -> CorrectionView.of(results.get(resultId), made)
                        .forEach(correction -> corrections.put(correction.objectionId(), correction)));
        return found.stream()
                .map(objection -> ObjectionView.of(
                        objection,
                        results.get(objection.resultId()),
                        pictures.getOrDefault(objection.id(), List.of()),
                        corrections.get(objection.id())))
                .toList();
    }
}
