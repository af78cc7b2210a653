package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/** Tells the reporter, the community, the street and the departments what concerns them. */
@ApplicationScoped
class CaseNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(BusinessDay.ZONE);

    private final Inbox inbox;
    private final Notices notices;
    private final CaseAccess access;
    private final OrganizationDirectory organizations;

    CaseNotices(Inbox inbox, Notices notices, CaseAccess access, OrganizationDirectory organizations) {
        this.inbox = inbox;
        this.notices = notices;
        this.access = access;
        this.organizations = organizations;
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String named(WhistleCase of) {
        return "“" + of.title() + "”（" + of.numberText() + "）";
    }

    void reporter(WhistleCase of, String what) {
        notices.send(of.reporterId(), NoticeKind.CASE, named(of) + what, of.id());
    }

    void community(WhistleCase of, String what) {
        office(of, Level.COMMUNITY, what);
    }

    void street(WhistleCase of, String what) {
        office(of, Level.STREET, what);
    }

    void department(WhistleCase of, WhistleOrder order, String what) {
        tell(order.departmentId(), of, what);
    }

    /** The office of this level above a case's place. */
    Optional<UUID> officeOf(WhistleCase of, Level level) {
        return organizations.lineage(access.path(of)).stream()
                .filter(above -> above.level() == level)
                .map(Organization::id)
                .findFirst();
    }

    private void office(WhistleCase of, Level level, String what) {
        officeOf(of, level).ifPresent(office -> tell(office, of, what));
    }

    private void tell(UUID organization, WhistleCase of, String what) {
        inbox.tell(Holder.organization(organization), NoticeKind.CASE, named(of) + what, of.id());
    }
}
