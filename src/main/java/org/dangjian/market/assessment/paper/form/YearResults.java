package org.dangjian.market.assessment.paper.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.AssessmentResult;

/**
 * The result of a year for each holder: of the closed run, else of the last one; as a correction left it, with what was
 * approved. In the order of places and names (姓氏笔画).
 */
@ApplicationScoped
class YearResults {

    /** What a year said of a holder; the grade and its moment are {@code null} while nobody approved. */
    record Found(
            String key,
            UUID resultId,
            UUID holderId,
            String holderName,
            UUID organizationId,
            String organizationName,
            int total,
            String bandTitle,
            boolean vetoed,
            List<Finding> findings,
            String grade,
            Instant approvedAt,
            String notGradedReason,
            String category,
            LocalDate joinedOn,
            boolean closed) {}

    private static final String KEY = "concat(o.path, '|', coalesce(m.name_sort, ''), '|', cast(r.id as varchar(36)))";

    private static final String SQL = "select " + KEY + ", r.id, r.holder_id, r.holder_name, o.id, o.name,"
            + " coalesce(c.total, r.total), coalesce(c.band_title, r.band_title), coalesce(c.vetoed, r.vetoed),"
            + " coalesce(c.findings, r.findings), p.grade, p.approved_at,"
            + " coalesce(c.not_graded_reason, r.not_graded_reason), m.category, m.joined_on,"
            + " case when a.status = 'CLOSED' then true else false end from assessment_result r"
            + " join assessment a on a.id = r.assessment_id join organization o on o.id = r.organization_id"
            + " left join member m on m.id = r.holder_id"
            + " left join result_correction c on c.result_id = r.id and c.number ="
            + " (select max(n.number) from result_correction n where n.result_id = r.id)"
            + " left join result_approval p on p.result_id = r.id"
            + " where a.scheme_year = :year and a.quarter is null and r.holder_type = :type and "
            + ReportQuery.JUDGED_NEAR
            + " and a.id = (select x.id from assessment x join assessment_result y on y.assessment_id = x.id"
            + " where y.holder_id = r.holder_id and x.scheme_year = :year and x.quarter is null"
            + " and x.status in ('PRELIMINARY', 'CLOSED') order by case when x.status = 'CLOSED' then 0 else 1 end,"
            + " x.finished_at desc fetch first 1 rows only)";

    private final ReportQuery query;
    private final ObjectReader findings;

    YearResults(ReportQuery query, ObjectMapper json) {
        this.query = query;
        this.findings = json.readerForListOf(Finding.class);
    }

    /**
     * The next ones, one more than is shown.
     *
     * @param more a condition that narrows them, or nothing
     */
    List<Found> page(ReportAsked asked, Audience audience, String more, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.put("reported", "%" + AssessmentResult.BAR + asked.path() + "%");
        parameters.put("type", audience.name());
        String sql = SQL + more + (asked.holderId() == null ? "" : " and r.holder_id = :holder");
        return query.pageByText(sql, parameters, KEY, after, limit + 1).stream()
                .map(this::found)
                .toList();
    }

    private Found found(ReportQuery.Row row) {
        return new Found(
                row.text(0),
                row.id(1),
                row.id(2),
                row.text(3),
                row.id(4),
                row.text(5),
                row.number(6),
                row.text(7),
                row.flag(8),
                findings(row.text(9)),
                row.word(10, "Grade"),
                row.moment(11),
                row.text(12),
                row.word(13, "MemberCategory"),
                row.day(14),
                row.flag(15));
    }

    private List<Finding> findings(String text) {
        try {
            return findings.readValue(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored findings cannot be read", broken);
        }
    }
}
