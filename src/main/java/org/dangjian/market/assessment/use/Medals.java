package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which medals were handed over. */
@ApplicationScoped
public class Medals {

    private final EntityManager database;

    Medals(EntityManager database) {
        this.database = database;
    }

    /** The medals these members have for this year; who has none is absent. */
    public Map<UUID, MedalView> handedOver(Collection<UUID> memberIds, int year) {
        return last(memberIds, year).entrySet().stream()
                .filter(entry -> entry.getValue().isHandedOver())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> MedalView.of(entry.getValue())));
    }

    /** What was recorded last for a member and year; {@code null} before the first. */
    MedalEntry last(UUID memberId, int year) {
        return last(List.of(memberId), year).get(memberId);
    }

    private Map<UUID, MedalEntry> last(Collection<UUID> memberIds, int year) {
        return memberIds.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "from MedalEntry m where m.memberId in :members and m.year = :year and not exists (select 1"
                                        + " from MedalEntry later where later.memberId = m.memberId"
                                        + " and later.year = m.year and later.number > m.number)",
                                MedalEntry.class)
                        .setParameter("members", memberIds)
                        .setParameter("year", year)
                        .getResultStream()
                        .collect(Collectors.toMap(MedalEntry::memberId, entry -> entry));
    }

    /** Writes it at once, so that a second one of the same number shows. */
    void add(MedalEntry entry) {
        database.persist(entry);
        database.flush();
    }
}
