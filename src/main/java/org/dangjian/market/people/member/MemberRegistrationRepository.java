package org.dangjian.market.people.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.Registration;

/** Report-ins of members. */
@ApplicationScoped
public class MemberRegistrationRepository implements PanacheRepositoryBase<MemberRegistration, UUID> {

    /** A community a member is linked to. */
    public record Place(UUID memberId, Registration.Kind kind, UUID communityId, String name, String path) {}

    public List<MemberRegistration> ofMember(UUID memberId) {
        return list("memberId = ?1 order by validFrom, id", memberId);
    }

    /** The report-ins of these members that reach into the days from {@code first} on. */
    public List<MemberRegistration> reportInsSince(Collection<UUID> memberIds, LocalDate first) {
        return memberIds.isEmpty()
                ? List.of()
                : list("memberId in ?1 and kind = REPORT_IN and (validTo is null or validTo >= ?2)", memberIds, first);
    }

    /**
     * The paths of the places one member is linked to on that day, the latest link first. Every act of a member asks for
     * them; a query with a list of members, as below, is translated anew each time.
     */
    List<String> pathsOf(UUID memberId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select c.path from MemberRegistration r join Organization c on c.id = r.communityId"
                                + " where r.memberId = :member and r.validFrom <= :day"
                                + " and (r.validTo is null or r.validTo >= :day) order by r.validFrom desc, r.id desc",
                        String.class)
                .setParameter("member", memberId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Where these members are linked to on that day, the latest link first. */
    public List<Place> places(Collection<UUID> memberIds, LocalDate day) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        "select r.memberId, r.kind, c.id, c.name, c.path from MemberRegistration r"
                                + " join Organization c on c.id = r.communityId where r.memberId in :members"
                                + " and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)"
                                + " order by r.validFrom desc, r.id desc",
                        Object[].class)
                .setParameter("members", memberIds)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Place(
                        (UUID) row[0], (Registration.Kind) row[1], (UUID) row[2], (String) row[3], (String) row[4]))
                .toList();
    }
}
