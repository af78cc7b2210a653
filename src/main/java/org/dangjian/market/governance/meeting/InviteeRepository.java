package org.dangjian.market.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Who was invited to which meeting. */
@ApplicationScoped
public class InviteeRepository implements Rows<Invitee> {

    /** All of a meeting; there are so many at most as may be invited. */
    public List<Invitee> of(UUID meeting) {
        return list("meetingId = ?1 order by id", meeting);
    }

    /** Those of these holders who are invited to one of these meetings. */
    public List<Invitee> of(Collection<UUID> meetings, Collection<UUID> holders) {
        return meetings.isEmpty() || holders.isEmpty()
                ? List.of()
                : list("meetingId in ?1 and holderId in ?2 order by id", meetings, holders);
    }

    /** In the order of invitation, after that one. */
    public List<Invitee> page(UUID meeting, Boolean present, MeetingAnswer answer, UUID after, int limit) {
        Terms terms = new Terms()
                .and("i.meetingId = :meeting", "meeting", meeting)
                .and("i.answer = :answer", "answer", answer)
                .and("i.id > :after", "after", after);
        if (present != null) {
            terms.and(present ? "i.presence is not null" : "i.presence is null");
        }
        return terms.query(getEntityManager(), Invitee.class, "select i from Invitee i", "i.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The units that are linked to a place, or one below it, on a day: by report-in or co-building. */
    public List<UUID> unitsLinkedTo(String path, LocalDate day, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.unitId from Registration r join Organization c on c.id = r.communityId"
                                + " where c.path like :path and r.validFrom <= :day"
                                + " and (r.validTo is null or r.validTo >= :day) order by r.unitId",
                        UUID.class)
                .setParameter("path", path + "%")
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /** The active members of the branches at or below a place. */
    public List<UUID> membersOf(String path, int most) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Member m join Organization b on b.id = m.branchId"
                                + " where b.path like :path and m.status = ACTIVE order by m.id",
                        UUID.class)
                .setParameter("path", path + "%")
                .setMaxResults(most)
                .getResultList();
    }
}
