package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Shows appraisals to those who vote and to those responsible. */
@ApplicationScoped
public class AppraisalViews {

    private final AppraisalRepository appraisals;
    private final AssessmentRepository assessments;
    private final OrganizationDirectory organizations;
    private final ResultAccess access;

    AppraisalViews(
            AppraisalRepository appraisals,
            AssessmentRepository assessments,
            OrganizationDirectory organizations,
            ResultAccess access) {
        this.appraisals = appraisals;
        this.assessments = assessments;
        this.organizations = organizations;
        this.access = access;
    }

    /** The appraisals of the own branch and those in the caller's reach, newest first. */
    @Transactional
    public Page<AppraisalView> find(Caller caller, AppraisalFilter filter, UUID before, int limit) {
        List<Appraisal> found = appraisals.find(paths(caller), filter, before, limit + 1);
        Known known = known(caller, found);
        return Page.of(found, limit, appraisal -> appraisal.id().toString())
                .map(appraisal -> view(appraisal, known, null));
    }

    /** With the names on the ballot. */
    @Transactional
    public AppraisalView get(Caller caller, UUID id) {
        Appraisal appraisal = appraisals.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!appraisals.isVisible(paths(caller), id)) {
            throw Problem.notFound();
        }
        return of(caller, appraisal);
    }

    /** Members see what their own branch does, not what goes on elsewhere in the community. */
    private List<String> paths(Caller caller) {
        List<String> paths = new ArrayList<>(caller.paths(Role.OVERSEERS));
        access.branchOf(caller).ifPresent(paths::add);
        return paths;
    }

    AppraisalView of(Caller caller, Appraisal appraisal) {
        return view(
                appraisal,
                known(caller, List.of(appraisal)),
                appraisals.onBallot(appraisal.id()).stream()
                        .map(result -> new AppraisalView.Line(result.id(), result.holderName()))
                        .toList());
    }

    /**
     * What stands around appraisals, read at once for all of them.
     *
     * @param names what their branches were called on the day as of which was judged, by appraisal
     */
    private record Known(
            Map<UUID, Assessment> assessments,
            Map<UUID, String> names,
            Map<UUID, Map<Appraisal.Kind, Long>> voters,
            Map<UUID, List<Appraisal.Kind>> own) {}

    private Known known(Caller caller, List<Appraisal> several) {
        List<UUID> ids = several.stream().map(Appraisal::id).toList();
        Map<UUID, Assessment> judged = assessments.findByIds(
                several.stream().map(Appraisal::assessmentId).collect(Collectors.toSet()));
        Map<UUID, String> names = new HashMap<>();
        several.stream()
                .collect(Collectors.groupingBy(
                        appraisal -> judged.get(appraisal.assessmentId()).asOf()))
                .forEach((day, of) -> {
                    Map<UUID, String> called = organizations.namesOn(
                            day, of.stream().map(Appraisal::organizationId).collect(Collectors.toSet()));
                    of.forEach(appraisal -> names.put(appraisal.id(), called.get(appraisal.organizationId())));
                });
        return new Known(judged, names, appraisals.voters(ids), appraisals.votedBy(ids, caller.memberId()));
    }

    private static AppraisalView view(Appraisal appraisal, Known known, List<AppraisalView.Line> ballot) {
        UUID id = appraisal.id();
        Map<Appraisal.Kind, Long> voters = known.voters().getOrDefault(id, Map.of());
        return new AppraisalView(
                id,
                appraisal.assessmentId(),
                known.assessments().get(appraisal.assessmentId()).year(),
                appraisal.organizationId(),
                known.names().get(id),
                appraisal.status(),
                appraisal.status().title(),
                voters.getOrDefault(Appraisal.Kind.MUTUAL, 0L),
                voters.getOrDefault(Appraisal.Kind.DEMOCRATIC, 0L) + appraisal.guests(),
                known.own().getOrDefault(id, List.of()),
                ballot,
                appraisal.openedAt(),
                appraisal.closedAt());
    }
}
