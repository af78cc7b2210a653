package org.dangjian.market.assessment.report;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One decision on a list for one use (强化积分结果运用，《城市区域化党建调研报告》二(三)).
 *
 * @param bandTitle what the scheme suggested
 * @param againstSuggestion whether people decided otherwise than suggested (与建议不一致)
 * @param registeredOn the day of the registration of a member (党员登记); absent for who is not registered
 * @param superior the office the unit belongs to; on the list for that office only
 * @param vetoed whether a mandatory item was not met
 * @param needsReview whether people had to look at it before it went on
 * @param deduction whether points were deducted in the year; the basis of a deduction is not told here
 * @param approvedIn the office in which whoever approved works today; absent where there is none any more
 * @param judgedIn the organization whose run it was
 * @param seal SHA-256 in hex over all that run decided
 * @param basis where the decision comes from, one Chinese sentence
 * @param medal when the medal was handed over; absent while it was not, and on lists that are not about medals
 */
@Schema(name = "ResultListRow")
public record ResultListView(
        UUID resultId,
        @Printed(value = "名称", width = 14, of = "name") HolderName holder,
        UUID organizationId,
        @Printed(value = "所在组织", width = 20) String organizationName,
        @Printed(value = "年度", width = 6) int year,
        @Printed(value = "总分", width = 6) int total,
        @Printed(value = "系统建议", width = 9) String bandTitle,
        Grade grade,
        @Printed(value = "审定等次", width = 9) String gradeTitle,

        @Printed(
                value = "与建议",
                width = 9,
                words = {"与建议不一致", "一致"})
        boolean againstSuggestion,

        @Printed(value = "登记日期", width = 11) @Nullable LocalDate registeredOn,
        @Printed(value = "上级主管", width = 14) @Nullable String superior,

        @Printed(
                value = "必选未完成项",
                width = 7,
                words = {"有", "无"})
        boolean vetoed,

        @Printed(
                value = "需复核情形",
                width = 6,
                words = {"有", "无"})
        boolean needsReview,

        @Printed(
                value = "扣分",
                width = 6,
                words = {"有", "无"})
        boolean deduction,

        @Printed(value = "审定日期", width = 11) LocalDate approvedOn,
        @Printed(value = "审定单位", width = 14) String approvedIn,
        @Printed(value = "审定依据", width = 18) String approvalBasis,
        UUID assessmentId,
        @Printed(value = "评定范围", width = 12) String judgedIn,
        String seal,
        String basis,

        @Printed(value = "纪念章", width = 13, of = "handedOn") @Nullable
        MedalView medal) {}
