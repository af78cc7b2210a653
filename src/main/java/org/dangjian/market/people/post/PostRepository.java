package org.dangjian.market.people.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;

/** Posts by member and by organization. */
@ApplicationScoped
class PostRepository implements Rows<Post> {

    private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);
    private static final String HELD = " and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)";

    /** The newest first. */
    List<Post> ofMember(UUID memberId) {
        return list("memberId = ?1 order by validFrom desc, id desc", memberId);
    }

    /** The posts held in an organization that day. */
    List<Post> heldIn(UUID organizationId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p from Post p where p.organizationId = :organization" + HELD + " order by p.id",
                        Post.class)
                .setParameter("organization", organizationId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The posts these members hold that day, each with the name of the organization. */
    List<Object[]> heldBy(Collection<UUID> members, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p, o.name from Post p join Organization o on o.id = p.organizationId"
                                + " where p.memberId in :members" + HELD + " order by p.validFrom, p.id",
                        Object[].class)
                .setParameter("members", members)
                .setParameter("day", day)
                .getResultList();
    }

    /** Member and kind of each post these members hold that day. */
    List<Object[]> kindsHeldBy(Collection<UUID> members, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p.memberId, p.kind from Post p where p.memberId in :members" + HELD, Object[].class)
                .setParameter("members", members)
                .setParameter("day", day)
                .getResultList();
    }

    /** The one that nobody ended. */
    Optional<Post> live(String liveKey) {
        return find("liveKey", liveKey).firstResultOptional();
    }

    /** Whether an ended one of the same post was still held on {@code from} or later. */
    boolean wasHeld(UUID memberId, AppointMember request) {
        return count(
                        "organizationId = ?1 and kind = ?2 and liveKey is null and validTo >= ?3 and validFrom <= ?4"
                                + " and (memberId = ?5 or kind in (SECRETARY, FIRST_SECRETARY))",
                        request.organizationId(),
                        request.kind(),
                        request.from(),
                        request.to() == null ? ENDLESS : request.to(),
                        memberId)
                > 0;
    }
}
