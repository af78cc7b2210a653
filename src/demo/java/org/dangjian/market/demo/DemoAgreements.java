package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.agreement.AgreementCare;
import org.dangjian.market.governance.agreement.AgreementService;
import org.dangjian.market.governance.agreement.AgreementTerms;
import org.dangjian.market.governance.agreement.AgreementTerms.Line;
import org.dangjian.market.governance.agreement.AgreementView;
import org.dangjian.market.governance.agreement.CheckLine;
import org.dangjian.market.governance.agreement.ConfirmAgreement;
import org.dangjian.market.governance.agreement.DraftAgreement;
import org.dangjian.market.governance.agreement.LineCheck;
import org.dangjian.market.governance.agreement.LineDone;
import org.dangjian.market.governance.agreement.LineKind;
import org.dangjian.market.governance.agreement.RateAgreement;

/** What units and communities agreed on: one half done and checked, one that waits for the community's word. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAgreements {

    private final AgreementService agreements;
    private final AgreementCare care;
    private final DemoClock clock;

    DemoAgreements(AgreementService agreements, AgreementCare care, DemoClock clock) {
        this.agreements = agreements;
        this.care = care;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        AgreementView hospital = draft(
                cast,
                cast.thisYear(1, 12),
                "officer",
                "141002-U01",
                List.of(
                        new Line(LineKind.NEED, "槐荫社区高龄独居老人定期上门巡诊", null, null),
                        new Line(LineKind.RESOURCE, "医院会议室每月借给社区开展党员活动", null, null),
                        new Line(
                                LineKind.PROJECT,
                                "小区健康小屋配置血压计、急救箱",
                                null,
                                cast.today().minusDays(15))));
        UUID id = hospital.id();
        clock.on(cast.thisYear(1, 16), () -> {
            agreements.confirm(
                    cast.caller("community"), id, new ConfirmAgreement(cast.thisYear(1, 16), "槐荫医院党委、槐荫社区党委"));
        });
        LocalDate day = cast.daysAgo(30).isBefore(cast.thisYear(1, 16)) ? cast.thisYear(1, 16) : cast.daysAgo(30);
        clock.on(day, () -> {
            care.done(
                    cast.caller("officer"),
                    id,
                    hospital.lines().getFirst().id(),
                    new LineDone(day, "每月第二个周三巡诊，已上门36户", null));
        });
        LocalDate checked = cast.daysAgo(8).isBefore(day) ? day : cast.daysAgo(8);
        int half = checked.getMonthValue() <= 6 ? 1 : 2;
        clock.on(checked, () -> {
            care.check(
                    cast.caller("community"),
                    id,
                    hospital.lines().getLast().id(),
                    new CheckLine(cast.year(), half, LineCheck.Outcome.BEHIND, "设备已到，场地尚未腾出"));
            care.rate(cast.caller("resident"), id, new RateAgreement(cast.year(), 5, "医生上门，老人不用跑腿"));
        });
        draft(
                cast,
                cast.daysAgo(4),
                "powerOfficer",
                "141002-U02",
                List.of(
                        new Line(LineKind.RESOURCE, "每季度为老旧小区免费检查一次用电线路", null, null),
                        new Line(LineKind.PROJECT, "楼道照明改造", null, LocalDate.of(cast.year(), 12, 31))));
    }

    private AgreementView draft(DemoCast cast, LocalDate day, String by, String unit, List<Line> lines) {
        LocalDate first = LocalDate.of(cast.year(), 1, 1);
        DraftAgreement request = new DraftAgreement(
                cast.organization(unit),
                cast.organization(DemoCast.COMMUNITY),
                new AgreementTerms(first, first.plusYears(1).minusDays(1), lines));
        return clock.on(day, () -> agreements.draft(cast.caller(by), request));
    }
}
