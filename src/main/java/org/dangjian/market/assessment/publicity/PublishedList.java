package org.dangjian.market.assessment.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.DecisionRepository;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.ResultAccess;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.run.ResultScope;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * The list of those who met the line (公示名单). Members are listed inside their branch and community, to whoever is signed
 * in there, by their real names; organizations also behind an open link. Names alone: no points, no rank.
 */
@ApplicationScoped
public class PublishedList {

    private static final int CHUNK = 500;
    static final String OPEN_URL = "/api/v1/publicities";

    private final AssessmentRepository assessments;
    private final PublicityRepository publicities;
    private final ResultRepository results;
    private final DecisionRepository decisions;
    private final SchemeDirectory directory;
    private final SchemeRepository versions;
    private final OrganizationDirectory organizations;
    private final ResultAccess access;
    private final BusinessDay clock;

    PublishedList(
            AssessmentRepository assessments,
            PublicityRepository publicities,
            ResultRepository results,
            DecisionRepository decisions,
            SchemeDirectory directory,
            SchemeRepository versions,
            OrganizationDirectory organizations,
            ResultAccess access,
            BusinessDay clock) {
        this.assessments = assessments;
        this.publicities = publicities;
        this.results = results;
        this.decisions = decisions;
        this.directory = directory;
        this.versions = versions;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    /** The bands that meet the line. */
    Set<String> topBands(Assessment assessment) {
        return directory.rules(versions.findById(assessment.schemeId())).bands().stream()
                .filter(Band::top)
                .map(Band::code)
                .collect(Collectors.toSet());
    }

    /**
     * Those who met the line, in no order of merit: for members of the same branch or community while it runs, for those
     * responsible also afterwards.
     *
     * @throws Problem {@code not-found} for an assessment that concerns none of the caller's places
     */
    @Transactional
    public Page<PublishedView> find(Caller caller, UUID assessmentId, UUID after, int limit) {
        Assessment assessment = assessments.findByIdOptional(assessmentId).orElseThrow(Problem::notFound);
        List<String> places = new ArrayList<>(access.neighbourhood(caller));
        boolean responsible = assessments.isVisible(assessmentId, caller.paths(Role.OVERSEERS));
        if (!responsible && !assessments.isVisible(assessmentId, places)) {
            throw Problem.notFound();
        }
        Publicity publicity = publicities.of(assessmentId).orElse(null);
        if (publicity == null || !responsible && !publicity.covers(clock.today())) {
            return new Page<>(List.of(), null, null);
        }
        places.addAll(caller.paths(Role.OVERSEERS));
        String path = organizations.get(assessment.organizationId()).path();
        ResultScope scope = caller.reaches(path, Role.OVERSEERS) ? ResultScope.EVERYTHING : new ResultScope(places);
        return published(publicity, scope, after, limit);
    }

    /**
     * The organizations that met the line, for anybody, while they are shown.
     *
     * @throws Problem {@code not-found} for anything else: members are never listed openly
     */
    @Transactional
    public OpenPublicityView open(UUID id, UUID after, int limit) {
        Publicity publicity = publicities
                .findByIdOptional(id)
                .filter(found -> found.covers(clock.today()))
                .orElseThrow(Problem::notFound);
        Assessment assessment = assessments.findById(publicity.assessmentId());
        if (assessment.audience() != Holder.Type.ORGANIZATION) {
            throw Problem.notFound();
        }
        Page<PublishedView> page = published(publicity, ResultScope.EVERYTHING, after, limit);
        return new OpenPublicityView(
                assessment.year(),
                organizations
                        .namesOn(assessment.asOf(), Set.of(assessment.organizationId()))
                        .get(assessment.organizationId()),
                publicity.from(),
                publicity.to(),
                publicity.receivingOffice(),
                publicity.supervisionPhone(),
                page.items().stream()
                        .map(item -> new OpenPublicityView.Listed(item.holder().name(), item.bandTitle()))
                        .toList(),
                page.next());
    }

    /**
     * Writes down who stands on the list, in the order of 姓氏笔画: what is decided or corrected later does not change it.
     *
     * @return how many
     */
    int freeze(Assessment assessment, Publicity publicity) {
        List<AssessmentResult> all = new ArrayList<>();
        UUID after = null;
        List<AssessmentResult> chunk;
        do {
            chunk = results.find(assessment.id(), ResultScope.EVERYTHING, topBands(assessment), null, after, CHUNK);
            all.addAll(chunk);
            after = chunk.isEmpty() ? null : chunk.getLast().id();
        } while (chunk.size() == CHUNK);
        Map<UUID, String> keys =
                all.stream().collect(Collectors.toMap(AssessmentResult::id, row -> NameOrder.key(row.holderName())));
        all.sort(Comparator.comparing((AssessmentResult row) -> keys.get(row.id()))
                .thenComparing(AssessmentResult::id));
        Map<UUID, String> places = organizations.namesOn(
                assessment.asOf(),
                all.stream().map(AssessmentResult::organizationId).collect(Collectors.toSet()));
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AssessmentResult> piece = all.subList(from, Math.min(all.size(), from + CHUNK));
            Map<UUID, Outcome> outcomes = decisions.current(piece);
            for (int i = 0; i < piece.size(); i++) {
                AssessmentResult row = piece.get(i);
                publicities
                        .getEntityManager()
                        .persist(new PublicityEntry(
                                publicity.id(),
                                from + i + 1,
                                row,
                                places.get(row.organizationId()),
                                outcomes.get(row.id()).bandTitle()));
            }
        }
        return all.size();
    }

    private Page<PublishedView> published(Publicity publicity, ResultScope scope, UUID after, int limit) {
        List<PublicityEntry> entries = publicities.entries(publicity.id(), scope, after, limit + 1);
        Map<UUID, Holder> holders = entries.isEmpty() ? Map.of() : publicities.holders(entries);
        return Page.of(entries, limit, entry -> entry.resultId().toString())
                .map(entry -> new PublishedView(
                        entry.resultId(),
                        HolderName.of(holders.get(entry.resultId()), entry.name()),
                        entry.organizationName(),
                        entry.bandTitle()));
    }

    /** Whether a result stands on a list that the caller, as a member of the same branch or community, sees today. */
    public boolean isListedFor(Caller caller, AssessmentResult result) {
        boolean shown = publicities
                .of(result.assessmentId())
                .filter(publicity -> publicity.covers(clock.today()))
                .isPresent();
        return shown
                && topBands(assessments.findById(result.assessmentId()))
                        .contains(decisions.current(result).band())
                && access.isWithin(result, access.neighbourhood(caller));
    }
}
