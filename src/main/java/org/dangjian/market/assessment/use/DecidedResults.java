package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.help.HelpPlan;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Terms;

/**
 * The approved decisions of closed years, for those who use them. What is not sealed is not decided: a run that was
 * reopened is left out until it is closed again.
 */
@ApplicationScoped
public class DecidedResults {

    /** The closed run of a result, its organization and its approval. */
    static final String JUDGED = " join Assessment %1$sa on %1$sa.id = %1$s.assessmentId and %1$sa.status = CLOSED"
            + " join Organization %1$so on %1$so.id = %1$sa.organizationId"
            + " join Approval %1$sp on %1$sp.resultId = %1$s.id";

    /** The result of one year that counts for a holder: by the nearest office, the latest of several. */
    static final String COUNTS = "not exists (select 1 from AssessmentResult other"
            + " join Assessment oa on oa.id = other.assessmentId join Organization oo on oo.id = oa.organizationId"
            + " where other.holderId = %1$s.holderId and other.holderType = %1$s.holderType and oa.year = %1$sa.year"
            + " and oa.status = CLOSED and (length(oo.path) > length(%1$so.path)"
            + " or length(oo.path) = length(%1$so.path) and oa.closedAt > %1$sa.closedAt))";

    private static final String FROM = "select r, c, rp, ra, ro, h, met from AssessmentResult r"
            + JUDGED.formatted("r") + " join Organization h on h.id = r.organizationId" + ResultCorrection.JOINED
            + " left join Member hm on hm.id = r.holderId"
            + " left join HelpPlan met on met.resultId = r.id and met.outcome = MET";

    /** Those who are registered: approved as qualified with the line reached, or after help that led there. */
    private static final String REGISTERED =
            "(rp.grade in :grades and coalesce(c.outcome.distance, r.outcome.distance) = 0 or met.id is not null)";

    /**
     * By place and name (姓氏笔画, then pinyin), never by points: by the stored key, which every database compares alike. A
     * unit is alone at its place.
     */
    private static final String NAME = "coalesce(hm.nameSort, '')";

    private static final String ORDER = "h.path, " + NAME + ", r.id";

    private final EntityManager database;
    private final AssessmentRepository assessments;
    private final ResultRepository results;
    private final OrganizationDirectory organizations;

    DecidedResults(
            EntityManager database,
            AssessmentRepository assessments,
            ResultRepository results,
            OrganizationDirectory organizations) {
        this.database = database;
        this.assessments = assessments;
        this.results = results;
        this.organizations = organizations;
    }

    /** Whether a run that closed the year stands at, above or below this path, or judged a unit of it. */
    public boolean isClosed(String path, int year, Holder.Type audience) {
        return assessments.isAnyClosed(path, year, audience);
    }

    /**
     * Those a use takes, in the order of organizations and names.
     *
     * @param path the organization to which the holders belong, as the use reaches them
     * @param after the result behind which to go on, or {@code null}
     * @throws Problem {@code invalid-cursor} when there is no such result
     */
    public List<DecidedResult> find(ResultUse use, int year, String path, UUID after, int limit) {
        Terms terms = new Terms();
        terms.and(
                        switch (use.reach()) {
                            case AREA -> ResultRepository.within(List.of(path), terms.parameters());
                            case AFFILIATION -> "h.path like :below and r.reportIns <> ''";
                        })
                .and("r.holderType = :audience", "audience", use.audience())
                .and("ra.year = :year", "year", year)
                .and(use.followsRegistration() ? REGISTERED : "rp.grade in :grades", "grades", use.grades())
                .and(COUNTS.formatted("r"));
        if (use.reach() == ResultUse.Reach.AFFILIATION) {
            terms.with("below", path + "%");
        }
        if (after != null) {
            goOnBehind(after, terms);
        }
        return decided(terms.query(database, Object[].class, FROM, ORDER)
                .setMaxResults(limit)
                .getResultList());
    }

    private void goOnBehind(UUID after, Terms terms) {
        AssessmentResult last =
                results.findByIdOptional(after).orElseThrow(() -> Problem.of(ProblemCode.INVALID_CURSOR));
        String path = database.find(Organization.class, last.organizationId()).path();
        terms.and("h.path > :lastPath or h.path = :lastPath and (" + NAME + " > :lastName" + " or " + NAME
                        + " = :lastName and r.id > :after)")
                .with("lastPath", path)
                .with("lastName", sortOf(last))
                .with("after", after);
    }

    private String sortOf(AssessmentResult result) {
        return database.createQuery(
                        "select " + NAME + " from AssessmentResult r left join Member hm on hm.id = r.holderId"
                                + " where r.id = :id",
                        String.class)
                .setParameter("id", result.id())
                .getSingleResult();
    }

    /** What was decided by this result; empty while its year is not closed, and where another decision counts. */
    Optional<DecidedResult> of(AssessmentResult result) {
        return decided(new Terms()
                        .and("r.id = :id", "id", result.id())
                        .and(COUNTS.formatted("r"))
                        .query(database, Object[].class, FROM, ORDER)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** What a closed year decided about a holder; empty where nobody decided. */
    Optional<DecidedResult> of(Holder holder, int year) {
        return decided(new Terms()
                        .and("r.holderId = :holder", "holder", holder.id())
                        .and("r.holderType = :type", "type", holder.type())
                        .and("ra.year = :year", "year", year)
                        .and(COUNTS.formatted("r"))
                        .query(database, Object[].class, FROM, ORDER)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** All of one year: organizations are called what they were called then. */
    private List<DecidedResult> decided(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> {
            ids.add(((Organization) row[4]).id());
            ids.add(((Organization) row[5]).id());
        });
        LocalDate day = LocalDate.of(((Assessment) rows.getFirst()[3]).year(), Month.DECEMBER, 31);
        Map<UUID, String> names = organizations.namesOn(day, ids);
        return rows.stream().map(row -> decided(row, names)).toList();
    }

    private static DecidedResult decided(Object[] row, Map<UUID, String> names) {
        return DecidedResult.of(
                (AssessmentResult) row[0],
                (ResultCorrection) row[1],
                (Approval) row[2],
                (Assessment) row[3],
                (Organization) row[4],
                (Organization) row[5],
                (HelpPlan) row[6],
                names);
    }
}
