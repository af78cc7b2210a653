package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.Role;

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
        return Page.of(
                        appraisals.find(paths(caller), filter, before, limit + 1),
                        limit,
                        appraisal -> appraisal.id().toString())
                .map(appraisal -> view(caller, appraisal, assessments.findById(appraisal.assessmentId()), null));
    }

    /** With the names on the ballot. */
    @Transactional
    public AppraisalView get(Caller caller, UUID id) {
        Appraisal appraisal = appraisals.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!appraisals.isVisible(paths(caller), id)) {
            throw Problem.notFound();
        }
        return of(caller, appraisal, assessments.findById(appraisal.assessmentId()));
    }

    /** Members see what their own branch does, not what goes on elsewhere in the community. */
    private List<String> paths(Caller caller) {
        List<String> paths = new ArrayList<>(caller.paths(Role.OVERSEERS));
        access.branchOf(caller).ifPresent(paths::add);
        return paths;
    }

    AppraisalView of(Caller caller, Appraisal appraisal, Assessment assessment) {
        return view(
                caller,
                appraisal,
                assessment,
                appraisals.onBallot(appraisal.id()).stream()
                        .map(result -> new AppraisalView.Line(result.id(), result.holderName()))
                        .toList());
    }

    private AppraisalView view(
            Caller caller, Appraisal appraisal, Assessment assessment, List<AppraisalView.Line> ballot) {
        Map<Appraisal.Kind, Long> voters = appraisals.voters(appraisal.id());
        return new AppraisalView(
                appraisal.id(),
                appraisal.assessmentId(),
                assessment.year(),
                appraisal.organizationId(),
                organizations
                        .namesOn(assessment.asOf(), List.of(appraisal.organizationId()))
                        .get(appraisal.organizationId()),
                appraisal.status(),
                appraisal.status().title(),
                voters.getOrDefault(Appraisal.Kind.MUTUAL, 0L),
                voters.getOrDefault(Appraisal.Kind.DEMOCRATIC, 0L) + appraisal.guests(),
                caller.memberId() == null ? List.of() : appraisals.votedBy(appraisal.id(), caller.memberId()),
                ballot,
                appraisal.openedAt(),
                appraisal.closedAt());
    }
}
