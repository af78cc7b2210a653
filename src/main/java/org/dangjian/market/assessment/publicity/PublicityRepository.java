package org.dangjian.market.assessment.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.run.AssessmentResult;
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
}
