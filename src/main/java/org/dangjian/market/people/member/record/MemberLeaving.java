package org.dangjian.market.people.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.people.member.MemberRegistration;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.member.MemberStatus;
import org.dangjian.market.people.member.reportin.ReportInRequest;
import org.dangjian.market.people.member.reportin.ReportInRequestRepository;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Who dies or is transferred out leaves nothing open behind; about who is lost or abroad it is asked. */
@ApplicationScoped
public class MemberLeaving {

    private static final Set<MemberStatus> GONE = EnumSet.of(MemberStatus.DECEASED, MemberStatus.TRANSFERRED_OUT);
    private static final Set<MemberStatus> ASKED = EnumSet.of(MemberStatus.LOST, MemberStatus.ABROAD);
    private static final int MOST = 1_000;

    private final MemberRegistrationRepository registrations;
    private final ReportInRequestRepository requests;
    private final Event<MemberLeft> left;
    private final EntityManager database;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberLeaving(
            MemberRegistrationRepository registrations,
            ReportInRequestRepository requests,
            Event<MemberLeft> left,
            EntityManager database,
            AuditTrail audit,
            BusinessDay clock) {
        this.registrations = registrations;
        this.requests = requests;
        this.left = left;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends what is open, where the new status says so. To be called before anything of the member is locked.
     *
     * @param endOpen for who is lost or abroad: whether to end it; {@code null} where nobody was asked yet
     * @throws Problem {@code open-affairs} when something is open and nobody said what becomes of it
     */
    public void leave(Caller caller, Member member, String path, MemberStatus status, Boolean endOpen) {
        if (status == null || status == member.status()) {
            return;
        }
        boolean asked = ASKED.contains(status);
        if (asked && endOpen == null) {
            List<String> open = open(member.id());
            if (!open.isEmpty()) {
                throw Problem.of(ProblemCode.OPEN_AFFAIRS, String.join("、", open));
            }
        }
        if (GONE.contains(status) || asked && Boolean.TRUE.equals(endOpen)) {
            MemberLeft event = new MemberLeft(caller, member.id(), status);
            left.fire(event);
            endReportIns(event);
            audit.record(
                    caller,
                    AuditEntry.of("member.left", "member", member.id())
                            .in(path)
                            .with("status", status)
                            .with("ended", event.ended()));
        }
    }

    /** What is open, in words with how many. */
    private List<String> open(UUID memberId) {
        List<Object[]> rows = database.createNativeQuery(
                        "select kind, count(*) from member_open where member_id = ?1 group by kind", Object[].class)
                .setParameter(1, memberId)
                .getResultList();
        return rows.stream()
                .sorted(Comparator.comparing(row -> NameOrder.key((String) row[0])))
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    private void endReportIns(MemberLeft event) {
        List<MemberRegistration> running = registrations
                .find("memberId = ?1 and validTo is null", event.memberId())
                .range(0, MOST - 1)
                .list();
        running.forEach(one -> one.end(one.validFrom().isAfter(clock.today()) ? one.validFrom() : clock.today()));
        event.ended("报到", running.size());
        List<ReportInRequest> waiting = requests.find(
                        "holderType = ?1 and holderId = ?2 and status = ?3",
                        Holder.Type.MEMBER,
                        event.memberId(),
                        ReportInRequest.Status.WAITING)
                .range(0, MOST - 1)
                .list();
        waiting.forEach(
                one -> requests.locked(one).lapse(event.reason(), event.caller().accountId(), clock.now()));
        event.ended("报到申请", waiting.size());
    }
}
