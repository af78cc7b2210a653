package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.progress.month.ProgressFilter;
import org.dangjian.market.assessment.progress.month.ProgressService;
import org.dangjian.market.assessment.progress.month.ProgressView;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 月调度表 (每月调度一次完成情况): how everybody stands in a month, and what is still to be done. */
@ApplicationScoped
class MonthlyProgress implements Report {

    /** How a holder stands. */
    @Schema(name = "MonthlyProgressRow")
    public record Row(
            UUID holderId,
            @Printed(value = "姓名（组织）", width = 16) @Nullable String name,
            @Printed(value = "所在组织", width = 20) @Nullable String organizationName,
            @Printed(value = "必选完成", width = 9) int mandatoryDone,
            @Printed(value = "应完成", width = 8) int mandatoryOwed,
            @Printed(value = "认领", width = 6) int claimed,
            @Printed(value = "完成", width = 6) int done,
            @Printed(value = "逾期", width = 6) int overdue,
            @Printed(value = "积分", width = 6) int points,
            @Printed(value = "还差什么", width = 40) List<String> missing,
            @Printed(value = "进度提醒", width = 48) List<String> reminder) {}

    private static final ReportForm FORM = ReportForm.of("monthly-progress", "月调度表", Row.class)
            .reason("每月调度：必选、认领、完成、逾期、积分和还差什么", "《城市区域化党建调研报告》二(三)：每月调度一次完成情况")
            .asks(ReportParameter.YEAR, ReportParameter.MONTH, ReportParameter.AUDIENCE)
            .notes("进度提醒仅供本组织内部督促使用，不作排名，不是评定结论。")
            .signed("调度人", "负责人")
            .build();

    private final ProgressService progress;
    private final OrganizationDirectory organizations;

    MonthlyProgress(ProgressService progress, OrganizationDirectory organizations) {
        this.progress = progress;
        this.organizations = organizations;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public List<String> lines(ReportAsked asked) {
        Integer month = asked.month() == null ? asked.asOf().getMonthValue() : asked.month();
        return List.of("调度月份：" + asked.year() + " 年 " + month + " 月");
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Integer month = asked.month() == null ? asked.asOf().getMonthValue() : asked.month();
        Page<ProgressView> found = progress.find(
                asked.caller(),
                new ProgressFilter(asked.organizationId(), asked.audience(), asked.year(), month),
                null,
                after == null ? null : UUID.fromString(after),
                limit);
        Map<UUID, String> homes = organizations
                .findByIds(
                        found.items().stream().map(ProgressView::organizationId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        return new Chunk(
                found.items().stream()
                        .map(view -> new Row(
                                view.holder().id(),
                                view.name(),
                                homes.get(view.organizationId()),
                                view.mandatoryDone(),
                                view.mandatoryOwed(),
                                view.claimed(),
                                view.done(),
                                view.overdue(),
                                view.points(),
                                view.missing().stream().map(Missing::title).toList(),
                                view.reminder()))
                        .toList(),
                Page.decode(found.next()));
    }
}
