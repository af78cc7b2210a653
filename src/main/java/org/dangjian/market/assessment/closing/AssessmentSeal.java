package org.dangjian.market.assessment.closing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.decision.Opinion;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.audit.IntegrityCheck;

/**
 * Seals what a closed year was judged by: a hash over the run and, result by result, what it said with its findings, what
 * it was corrected to, the opinion and the approval. It stands with the assessment and in the audit event of the closing,
 * which the chain covers; so whatever is changed behind the service's back shows.
 */
@ApplicationScoped
public class AssessmentSeal implements IntegrityCheck {

    /** The detail of the audit event that holds the hash. */
    static final String DETAIL = "seal";

    static final String CLOSED = "assessment.closed";
    static final String REOPENED = "assessment.reopened";

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final ObjectMapper json;

    AssessmentSeal(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** SHA-256 in hex over each result behind the hash of those before it, in the order of evaluation. */
    public String of(Assessment assessment) {
        return of(assessment, () -> {});
    }

    private String of(Assessment assessment, Runnable alive) {
        String hash = CanonicalRow.sha256(assessment.canonical().toString());
        UUID after = BEFORE_ALL;
        List<AssessmentResult> results;
        do {
            results = database.createQuery(
                            "from AssessmentResult r where r.assessmentId = :assessment and r.id > :after order by r.id",
                            AssessmentResult.class)
                    .setParameter("assessment", assessment.id())
                    .setParameter("after", after)
                    .setMaxResults(PAGE)
                    .getResultList();
            for (String text : texts(results)) {
                hash = CanonicalRow.sha256(hash, text);
            }
            after = results.isEmpty() ? after : results.getLast().id();
            // One page after the other, of perhaps a million: none is needed again.
            results.forEach(database::detach);
            alive.run();
        } while (results.size() == PAGE);
        return hash;
    }

    private List<String> texts(List<AssessmentResult> results) {
        Map<UUID, StringBuilder> texts = new LinkedHashMap<>();
        results.forEach(result ->
                texts.put(result.id(), new StringBuilder(result.canonical().toString())));
        if (!texts.isEmpty()) {
            append(
                    texts,
                    "ResultCorrection",
                    "ResultCorrection c where c.resultId in :ids order by c.number",
                    ResultCorrection.class,
                    ResultCorrection::resultId,
                    ResultCorrection::canonical);
            append(
                    texts,
                    "Opinion",
                    "Opinion o where o.resultId in :ids",
                    Opinion.class,
                    Opinion::resultId,
                    Opinion::canonical);
            append(
                    texts,
                    "Approval",
                    "Approval p where p.resultId in :ids",
                    Approval.class,
                    Approval::resultId,
                    Approval::canonical);
        }
        return texts.values().stream().map(StringBuilder::toString).toList();
    }

    /** @param heading what announces such a row in the text that is hashed: never to be changed, whatever the class is called */
    private <T> void append(
            Map<UUID, StringBuilder> texts,
            String heading,
            String query,
            Class<T> type,
            Function<T, UUID> resultOf,
            Function<T, CanonicalRow> rowOf) {
        database.createQuery("from " + query, type)
                .setParameter("ids", texts.keySet())
                .getResultList()
                .forEach(row -> {
                    texts.get(resultOf.apply(row)).append(heading).append('\n').append(rowOf.apply(row));
                    database.detach(row);
                });
    }

    @Override
    public String name() {
        return "assessment-seals";
    }

    /** @return one sentence for each assessment that does not stand as the trail says it was closed */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        Map<UUID, String> problems = problems(alive);
        if (!problems.isEmpty()) {
            // Years are closed and reopened meanwhile: only what is wrong twice is a problem.
            problems.keySet().retainAll(problems(alive).keySet());
        }
        return List.copyOf(problems.values());
    }

    private Map<UUID, String> problems(Runnable alive) {
        Map<UUID, String> problems = new LinkedHashMap<>();
        sealedByTheTrail().forEach((id, seal) -> {
            Assessment assessment = database.find(Assessment.class, id);
            String problem = problem(assessment, seal, alive);
            if (problem != null) {
                problems.put(id, "年度评定 " + id + problem);
            }
            if (assessment != null) {
                // The next look is to see the row as it is then.
                database.detach(assessment);
            }
        });
        return problems;
    }

    /** What is wrong, behind the name of the assessment; {@code null} when nothing is. */
    private String problem(Assessment assessment, String seal, Runnable alive) {
        if (assessment == null || !assessment.isClosed()) {
            return " 已结账，现在却不是结账状态。";
        }
        if (!seal.equals(assessment.seal())) {
            return " 的封存值与审计记录不符。";
        }
        return seal.equals(of(assessment, alive)) ? null : " 的结果、评定依据、意见或审定在结账后被改动过。";
    }

    /** The assessments that were closed with a seal and not reopened since. */
    private Map<UUID, String> sealedByTheTrail() {
        Map<String, String> sealed = new LinkedHashMap<>();
        database.createQuery(
                        "select e.subjectId, e.details from AuditEvent e where e.subjectType = 'assessment'"
                                + " and e.action in (:closed, :reopened) order by e.id",
                        Object[].class)
                .setParameter("closed", CLOSED)
                .setParameter("reopened", REOPENED)
                .getResultList()
                .forEach(event -> sealed.put((String) event[0], sealIn((String) event[1])));
        Map<UUID, String> known = new LinkedHashMap<>();
        sealed.forEach((id, seal) -> {
            if (seal != null) {
                known.put(idIn(id), seal);
            }
        });
        return known;
    }

    /** An id that somebody forged names no assessment; the chain tells of that event. */
    private static UUID idIn(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            return BEFORE_ALL;
        }
    }

    /** The hash an event tells of; {@code null} for a reopening, and for details that nobody of ours wrote. */
    private String sealIn(String details) {
        try {
            return json.readTree(details).path(DETAIL).textValue();
        } catch (JsonProcessingException forged) {
            return null;
        }
    }
}
