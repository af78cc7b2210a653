package org.dangjian.market.assessment.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.run.ResultScope;
import org.dangjian.market.platform.shared.Holder;

/** Publicities by assessment. */
@ApplicationScoped
public class PublicityRepository implements PanacheRepositoryBase<Publicity, UUID> {

    public Optional<Publicity> of(UUID assessmentId) {
        return find("assessmentId", assessmentId).firstResultOptional();
    }

    /** The result that is or was shown to the holder before the year is closed, the latest of several. */
    public Optional<AssessmentResult> shown(Holder holder, int year, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select r from AssessmentResult r join Assessment a on a.id = r.assessmentId"
                                + " join Publicity p on p.assessmentId = a.id"
                                + " where r.holderId = :holder and r.holderType = :type and a.year = :year"
                                + " and p.from <= :day order by p.id desc",
                        AssessmentResult.class)
                .setParameter("holder", holder.id())
                .setParameter("type", holder.type())
                .setParameter("year", year)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * A list as it was published, in its order.
     *
     * @param after the result behind which to go on, or {@code null}
     */
    List<PublicityEntry> entries(UUID publicityId, ResultScope scope, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String within = scope.paths() == null ? "" : " and " + ResultRepository.within(scope.paths(), parameters);
        if (after != null) {
            parameters.put("after", after);
        }
        var query = getEntityManager()
                .createQuery(
                        "select e from PublicityEntry e join AssessmentResult r on r.id = e.resultId"
                                + " join Organization h on h.id = r.organizationId where e.publicityId = :publicity"
                                + within
                                + (after == null
                                        ? ""
                                        : " and e.rank > (select last.rank from PublicityEntry last"
                                                + " where last.resultId = :after)")
                                + " order by e.rank",
                        PublicityEntry.class)
                .setParameter("publicity", publicityId);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The holders of these results, by result. */
    Map<UUID, Holder> holders(List<PublicityEntry> entries) {
        return getEntityManager()
                .createQuery(
                        "select r.id, r.holderType, r.holderId from AssessmentResult r where r.id in :ids",
                        Object[].class)
                .setParameter(
                        "ids", entries.stream().map(PublicityEntry::resultId).toList())
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> (UUID) row[0], row -> new Holder((Holder.Type) row[1], (UUID) row[2])));
    }
}
