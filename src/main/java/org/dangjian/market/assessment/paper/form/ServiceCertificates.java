package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.CertificateCodes;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 志愿服务证明: how often and how long a member served, with a code by which anybody can see that it is genuine. */
@ApplicationScoped
class ServiceCertificates implements Report {

    /**
     * A member's certificate.
     *
     * @param hours of services whose length was noted, verified
     * @param number of the certificate, the same for the same member and day
     * @param code what the open page is asked with; it tells the number, the day and the hours
     */
    @Schema(name = "ServiceCertificateRow")
    public record Row(
            UUID memberId,
            @Printed(value = "姓名", width = 12) @Nullable String name,
            @Printed(value = "所在党组织", width = 24) String organizationName,
            @Printed(value = "首次服务", width = 12) LocalDate firstOn,
            @Printed(value = "末次服务", width = 12) LocalDate lastOn,
            @Printed(value = "次数", width = 6) int times,
            @Printed(value = "小时", width = 7) BigDecimal hours,
            @Printed(value = "证明编号", width = 18) String number,
            @Printed(value = "核验码", width = 36) String code,

            @Printed(value = "扫码或打开网址核验", width = 60, code = true)
            String address) {}

    private static final String SQL =
            "select * from (select m.id as id, o.name as branch, min(v.served_on) as first_on,"
                    + " max(v.served_on) as last_on, count(distinct v.id) as times, coalesce(sum(v.minutes), 0) as minutes"
                    + " from (select c.id as claim_id, coalesce(i.provider_id, c.holder_id) as member_id from claim c"
                    + " join item i on i.id = c.item_id where c.status = 'VERIFIED'"
                    + " and coalesce(i.provider_type, c.holder_type) = 'MEMBER' union"
                    + " select c.id, q.member_id from claim c join claim_participant q on q.claim_id = c.id"
                    + " where c.status = 'VERIFIED') s join member m on m.id = s.member_id"
                    + " join organization o on o.id = m.branch_id join claim_visit v on v.claim_id = s.claim_id"
                    + " where v.superseded = false and v.served_on between :from and :to and "
                    + ReportQuery.NEAR.formatted("m.id")
                    + "%s group by m.id, o.name) t where 1 = 1";

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private static final ReportForm FORM = ReportForm.of("service-certificates", "志愿服务证明", Row.class)
            .reason("证明党员在一段时间内参加志愿服务的次数和时长，附核验码", "《城市区域化党建调研报告》二(二)：党员认领服务差异化")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH, ReportParameter.HOLDER)
            .laidOut(PaperLayout.LETTER, """
                    兹证明{organizationName}党员 {name} 同志，自 {firstOn} 至 {lastOn} 通过“党建超市”参加志愿服务 {times} 次，经核实累计服务时长 {hours} 小时。
                    特此证明。
                    !证明编号：{number}
                    !核验码：{code}
                    """)
            .isIssued()
            .build();

    private final ReportQuery query;
    private final ReportNames names;
    private final CertificateCodes codes;
    private final PageLinks links;

    ServiceCertificates(ReportQuery query, ReportNames names, CertificateCodes codes, PageLinks links) {
        this.query = query;
        this.names = names;
        this.codes = codes;
        this.links = links;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        String sql = SQL.formatted(asked.holderId() == null ? "" : " and m.id = :holder");
        var found = query.page(sql, asked.parameters(), "t.id", after, limit + 1);
        return Chunk.of(found, limit, row -> row.id(0), rows -> rows(asked, rows));
    }

    private List<Row> rows(ReportAsked asked, List<ReportQuery.Row> found) {
        Map<UUID, String> known =
                names.of(asked.caller(), found.stream().map(row -> row.id(0)).toList());
        return found.stream()
                .map(row -> {
                    BigDecimal hours = row.amount(5).divide(MINUTES, 1, RoundingMode.HALF_UP);
                    CertificateCodes.Certificate certificate =
                            codes.issue(row.id(0) + "|" + asked.period(), asked.today(), hours);
                    return new Row(
                            row.id(0),
                            known.get(row.id(0)),
                            row.text(1),
                            row.day(2),
                            row.day(3),
                            row.number(4),
                            hours,
                            certificate.number(),
                            certificate.code(),
                            links.certificate(certificate.code()).address());
                })
                .toList();
    }
}
