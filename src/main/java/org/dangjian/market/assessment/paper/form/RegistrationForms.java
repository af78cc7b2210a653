package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 民主评议党员登记表: a page for each member with what the year, the member, the branch and the committee said. */
@ApplicationScoped
class RegistrationForms implements Report {

    /** A member's form. */
    @Schema(name = "RegistrationFormRow")
    public record Row(
            UUID resultId,
            UUID memberId,
            @Printed(value = "姓名", width = 12) String name,
            @Printed(value = "所在党支部", width = 24) String organizationName,
            @Printed(value = "党员类别", width = 12) @Nullable String category,
            @Printed(value = "入党日期", width = 12) @Nullable LocalDate joinedOn,
            @Printed(value = "评议年度", width = 8) int year,
            @Printed(value = "积分总分", width = 8) int total,
            @Printed(value = "建议等次", width = 12) String bandTitle,
            @Printed(value = "审定等次", width = 10) @Nullable String grade,
            @Printed(value = "个人自评", width = 80) String selfAppraisal,
            @Printed(value = "党员互评", width = 44) String mutual,
            @Printed(value = "民主测评", width = 44) String democratic,
            @Printed(value = "支部意见", width = 80) String opinion,
            @Printed(value = "上级党组织审定意见", width = 80) String approval) {}

    private static final ReportForm FORM = ReportForm.of("registration-forms", "民主评议党员登记表", Row.class)
            .reason("年终民主评议：个人自评、党员互评、民主测评、支部意见和审定意见，一人一页", "《城市区域化党建调研报告》二(三)：认定为合格党员，进行党员登记")
            .asks(ReportParameter.YEAR, ReportParameter.HOLDER)
            .ofLastYear()
            .laidOut(PaperLayout.FORM, "")
            .signed("本人签字", "支部书记", "审定单位（盖章）")
            .build();

    private final YearResults results;
    private final ReportNames names;
    private final ReportQuery query;
    private final EntityManager database;

    RegistrationForms(YearResults results, ReportNames names, ReportQuery query, EntityManager database) {
        this.results = results;
        this.names = names;
        this.query = query;
        this.database = database;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        return Chunk.of(
                results.page(asked, Audience.MEMBER, "", after, limit),
                limit,
                YearResults.Found::key,
                found -> rows(asked, found));
    }

    private List<Row> rows(ReportAsked asked, List<YearResults.Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(YearResults.Found::resultId).toList();
        Map<UUID, String> known = names.of(
                asked.caller(), found.stream().map(YearResults.Found::holderId).toList());
        Map<UUID, String> said = selfAppraisals(ids);
        Map<UUID, String> opinions = opinions(ids);
        Map<UUID, Map<String, String>> votes = votes(ids);
        return found.stream()
                .map(one -> new Row(
                        one.resultId(),
                        one.holderId(),
                        known.getOrDefault(one.holderId(), one.holderName()),
                        one.organizationName(),
                        one.category(),
                        one.joinedOn(),
                        asked.year(),
                        one.total(),
                        one.notGradedReason() == null ? one.bandTitle() : "不定等次：" + one.notGradedReason(),
                        one.grade(),
                        said.getOrDefault(one.resultId(), ""),
                        votes.getOrDefault(one.resultId(), Map.of()).getOrDefault("MUTUAL", ""),
                        votes.getOrDefault(one.resultId(), Map.of()).getOrDefault("DEMOCRATIC", ""),
                        opinions.getOrDefault(one.resultId(), ""),
                        one.grade() == null
                                ? ""
                                : "审定为“" + one.grade() + "”。\n"
                                        + ReportAsked.chinese(BusinessDay.dayOf(one.approvedAt()))))
                .toList();
    }

    private Map<UUID, String> selfAppraisals(List<UUID> ids) {
        return database.createQuery(
                        "select s.resultId, s.grade, s.summary from SelfAppraisal s where s.resultId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> "自评“" + ((Grade) row[1]).title() + "”。\n" + row[2]));
    }

    private Map<UUID, String> opinions(List<UUID> ids) {
        return database.createQuery(
                        "select p.resultId, p.meeting, p.heldOn, p.due, p.present, p.agreed, p.grade from Opinion p"
                                + " where p.resultId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> row[1] + "：评定为“" + ((Grade) row[6]).title() + "”。应到 " + row[3] + " 人，实到 " + row[4]
                                + " 人，同意 " + row[5] + " 人。\n"
                                + ReportAsked.chinese((LocalDate) row[2])));
    }

    /** What a meeting that is over counted, by result and kind: 优秀 3 票，合格 5 票. */
    private Map<UUID, Map<String, String>> votes(List<UUID> ids) {
        Map<UUID, Map<String, String>> votes = new HashMap<>();
        query.all(
                        "select n.result_id, n.kind, n.grade, n.votes from appraisal_count n"
                                + " join appraisal a on a.id = n.appraisal_id and a.status = 'CLOSED'"
                                + " where n.result_id in (:ids) and n.votes > 0 order by n.grade",
                        Map.of("ids", ids))
                .forEach(row -> votes.computeIfAbsent(row.id(0), id -> new HashMap<>())
                        .merge(
                                row.text(1),
                                row.word(2, "Grade") + " " + row.number(3) + " 票",
                                (before, more) -> before + "，" + more));
        return votes;
    }
}
