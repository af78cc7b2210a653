package org.dangjian.market.assessment.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/**
 * What was asked for, found to be the caller's to have.
 *
 * @param place the name of the organization
 * @param issuer the name of its Party organization
 * @param from the first day of the period, {@code to} the last
 */
public record ReportAsked(
        Caller caller,
        UUID organizationId,
        String path,
        String place,
        String issuer,
        int year,
        Integer half,
        Integer quarter,
        Integer month,
        LocalDate from,
        LocalDate to,
        Audience audience,
        UUID holderId,
        UUID subjectId,
        Instant now) {

    static ReportAsked of(Caller caller, Organization organization, ReportForm form, ReportFilter filter, Instant now) {
        requireKnown(form, filter);
        LocalDate today = BusinessDay.dayOf(now);
        int year = filter.year() != null ? filter.year() : today.getYear() - (form.lastYear() ? 1 : 0);
        int first = 1;
        int last = 12;
        if (filter.month() != null) {
            first = filter.month();
            last = filter.month();
        } else if (filter.quarter() != null) {
            first = 3 * filter.quarter() - 2;
            last = 3 * filter.quarter();
        } else if (filter.half() != null) {
            first = 6 * filter.half() - 5;
            last = 6 * filter.half();
        }
        return new ReportAsked(
                caller,
                organization.id(),
                organization.path(),
                organization.name(),
                organization.partyName(),
                year,
                filter.half(),
                filter.quarter(),
                filter.month(),
                LocalDate.of(year, first, 1),
                YearMonth.of(year, last).atEndOfMonth(),
                filter.audience() == null ? Audience.MEMBER : filter.audience(),
                filter.holderId(),
                filter.subjectId(),
                now);
    }

    private static void requireKnown(ReportForm form, ReportFilter filter) {
        Map<ReportParameter, Object> given = new HashMap<>();
        given.put(ReportParameter.YEAR, filter.year());
        given.put(ReportParameter.HALF, filter.half());
        given.put(ReportParameter.QUARTER, filter.quarter());
        given.put(ReportParameter.MONTH, filter.month());
        given.put(ReportParameter.AUDIENCE, filter.audience());
        given.put(ReportParameter.HOLDER, filter.holderId());
        given.put(ReportParameter.SUBJECT, filter.subjectId());
        given.forEach((parameter, value) -> {
            if (value != null && !form.parameters().contains(parameter)) {
                throw Problem.invalid(parameter.field(), "本报表不按此项选择，请去掉");
            }
        });
    }

    /** The day on which it is asked, Asia/Shanghai. */
    public LocalDate today() {
        return BusinessDay.dayOf(now);
    }

    /** The last day of the period that has come. */
    public LocalDate asOf() {
        return to.isAfter(today()) ? today() : to;
    }

    /** The first moment of the period. */
    public Instant begins() {
        return from.atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    /** The first moment behind the period. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    /** All of it as parameters of queries; each takes those that it names. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "organization",
                organizationId,
                "path",
                path + "%",
                "from",
                from,
                "to",
                to,
                "begins",
                begins(),
                "ends",
                ends(),
                "year",
                year));
        if (holderId != null) {
            parameters.put("holder", holderId);
        }
        if (subjectId != null) {
            parameters.put("subject", subjectId);
        }
        return parameters;
    }

    /** The period as people say it: 2026 年 3 月. */
    public String period() {
        if (month != null) {
            return year + " 年 " + month + " 月";
        }
        if (quarter != null) {
            return year + " 年第 " + quarter + " 季度";
        }
        return half != null ? year + " 年" + (half == 1 ? "上半年" : "下半年") : year + " 年度";
    }

    /** 2026年3月15日. */
    public static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
