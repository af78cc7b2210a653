package org.dangjian.market.people.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;

/** Keeps how members stood before they changed; a state that never saw the end of a day is not kept. */
@ApplicationScoped
public class MemberHistory implements PanacheRepositoryBase<MemberPast, UUID> {

    private final BusinessDay clock;

    MemberHistory(BusinessDay clock) {
        this.clock = clock;
    }

    /** To be called before a change of these fields. */
    public void keep(Member member, Collection<String> fields) {
        before(member, fields, keptToday(Set.of(member.id()))).ifPresent(this::persist);
    }

    /**
     * What is to be kept before a change of these fields.
     *
     * @param kept those of whom today's first change was kept, see {@link #keptToday}
     */
    public Optional<MemberPast> before(Member member, Collection<String> fields, Set<UUID> kept) {
        LocalDate yesterday = clock.today().minusDays(1);
        return Collections.disjoint(fields, MemberPast.FIELDS)
                        || kept.contains(member.id())
                        || !member.wasRegisteredOn(yesterday)
                ? Optional.empty()
                : Optional.of(new MemberPast(member, yesterday, clock.now()));
    }

    /** Those of these members who changed today already: how they stood yesterday is kept. */
    public Set<UUID> keptToday(Collection<UUID> members) {
        return members.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select p.memberId from MemberPast p where p.memberId in :members and p.validTo = :day",
                                UUID.class)
                        .setParameter("members", members)
                        .setParameter("day", clock.today().minusDays(1))
                        .getResultList());
    }
}
