package org.dangjian.market.people.member.reportin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.MemberRegistration;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/**
 * Keeps where a member reports in (双报到): one community at a time. The first of a year counts from 1 January; a change
 * counts from today, and the report-in before it ends yesterday, so that what was done under it keeps its ground.
 */
@ApplicationScoped
public class ReportIns {

    private final MemberRegistrationRepository registrations;
    private final BusinessDay clock;

    ReportIns(MemberRegistrationRepository registrations, BusinessDay clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The report-ins that reach into this year, by member. */
    public Map<UUID, List<MemberRegistration>> ofThisYear(Collection<UUID> memberIds) {
        return registrations.reportInsSince(memberIds, startOfYear()).stream()
                .collect(Collectors.groupingBy(MemberRegistration::memberId));
    }

    /** Whether one of {@code present} leads to that community today. */
    public boolean areAt(List<MemberRegistration> present, UUID communityId) {
        return present.stream().anyMatch(one -> one.communityId().equals(communityId) && one.isActive(clock.today()));
    }

    /**
     * Lets the member report in at that community and nowhere else.
     *
     * @param present their report-ins that reach into this year
     */
    public void move(Caller caller, UUID memberId, UUID communityId, List<MemberRegistration> present) {
        move(caller, memberId, communityId, present, null);
    }

    /** The same by an import, {@code null} without one. */
    public void move(Caller caller, UUID memberId, UUID communityId, List<MemberRegistration> present, UUID importAct) {
        LocalDate today = clock.today();
        for (MemberRegistration earlier : present) {
            if (earlier.isActive(today) && earlier.validFrom().equals(today)) {
                registrations.delete(earlier);
            } else if (earlier.isActive(today)) {
                earlier.end(today.minusDays(1));
            }
        }
        MemberRegistration made = new MemberRegistration(
                memberId,
                communityId,
                Registration.Kind.REPORT_IN,
                present.isEmpty() ? startOfYear() : today,
                null,
                caller.accountId(),
                clock.now());
        made.madeBy(importAct);
        registrations.persist(made);
    }

    /** The community where one of {@code present} leads to today, {@code null} for none. */
    public UUID today(List<MemberRegistration> present) {
        return present.stream()
                .filter(one -> one.isReportIn() && one.isActive(clock.today()))
                .map(MemberRegistration::communityId)
                .findFirst()
                .orElse(null);
    }

    private LocalDate startOfYear() {
        return LocalDate.of(clock.year(), 1, 1);
    }
}
