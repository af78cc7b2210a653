package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.member.reportin.MemberReportedIn;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.registration.UnitReportedIn;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Holder;

/** Tells whose shelf has become another's too: nobody reports in anywhere (双报到) without hearing of it. */
@ApplicationScoped
class ReportInNotices {

    private final Inbox inbox;

    ReportInNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    void memberReportedIn(@Observes MemberReportedIn told) {
        String place = "“" + told.placeName() + "”";
        tell(
                Holder.member(told.memberId()),
                place + "登记了您的报到，您可以认领那里的项目。如有不符，请联系所在" + Level.BRANCH.word() + "。",
                told.memberId());
        tell(Holder.organization(told.branchId()), place + "登记了本支部一名党员的报到，请核对。", told.memberId());
    }

    void unitReportedIn(@Observes UnitReportedIn told) {
        String text = "“" + told.placeName() + "”登记了本单位的报到，可以认领那里的项目。如有不符，请联系上级党组织。";
        inbox.tell(Holder.organization(told.unitId()), NoticeKind.UNIT_REPORT_IN, text, told.unitId());
    }

    private void tell(Holder holder, String text, UUID subjectId) {
        inbox.tell(holder, NoticeKind.MEMBER_REPORT_IN, text, subjectId);
    }
}
