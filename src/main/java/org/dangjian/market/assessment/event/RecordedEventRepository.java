package org.dangjian.market.assessment.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.HolderEvent;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Recorded events by holder and place. */
@ApplicationScoped
public class RecordedEventRepository implements Rows<RecordedEvent> {

    /** A holder's place: the branch of a member, or the organization itself. */
    private static final String PLACED = "select e from RecordedEvent e left join Member m on m.id = e.holderId"
            + " join Organization h on h.id = coalesce(m.branchId, e.holderId)";

    /** What the evaluator is to look at, by holder; holders without any are absent. */
    public Map<UUID, List<HolderEvent>> approved(Occasion occasion, Collection<UUID> holders) {
        return list(
                        "holderType = ?1 and holderId in ?2 and ofStars = ?3 and status = APPROVED"
                                + " and occurredOn between ?4 and ?5",
                        occasion.audience(),
                        holders,
                        occasion.ofStars(),
                        LocalDate.of(occasion.year(), 1, 1),
                        occasion.asOf())
                .stream()
                .collect(Collectors.groupingBy(
                        event -> event.holder().id(),
                        Collectors.mapping(
                                event -> new HolderEvent(event.id(), event.code(), event.occurredOn()),
                                Collectors.toList())));
    }

    /** Whether something was decided at or below {@code path} since then that a run on this occasion would look at. */
    public boolean haveChangedSince(Occasion run, Instant since, String path) {
        return !new Terms()
                .and("e.ofStars = :ofStars", "ofStars", run.ofStars())
                .and("e.holderType = :type", "type", run.audience())
                .and("e.occurredOn >= :from", "from", LocalDate.of(run.year(), 1, 1))
                .and("e.occurredOn <= :asOf", "asOf", run.asOf())
                .and("e.status in (APPROVED, REVOKED)")
                .and("e.reviewedAt >= :since", "since", since)
                .and("h.path like :path", "path", path + "%")
                .query(getEntityManager(), RecordedEvent.class, PLACED, "e.id")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Newest first.
     *
     * @param own the member whose events are shown whatever the paths, or {@code null}
     * @param paths parts of the tree: events of holders there, by branch or unit or by report-in on {@code day}, are shown
     */
    List<RecordedEvent> find(
            RecordedEventFilter filter, UUID own, List<String> paths, LocalDate day, UUID before, int limit) {
        Terms terms = new Terms();
        return terms.with("own", own)
                .and("e.holderId = :own or " + Reach.within("e", paths, day, terms.parameters()))
                .and("e.status in :status", "status", Terms.given(filter.status()))
                .and("e.holderType = :type", "type", filter.holderType())
                .and("e.holderId = :holder", "holder", filter.holderId())
                .and("e.id < :before", "before", before)
                .query(getEntityManager(), RecordedEvent.class, "from RecordedEvent e", "e.id desc")
                .setMaxResults(limit)
                .getResultList();
    }
}
