package org.dangjian.market.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.access.AccountDirectory;
import org.dangjian.market.access.Inbox;
import org.dangjian.market.notice.Notices;
import org.dangjian.market.shared.Holder;

/** Tells people, one by one, what becomes of their results. Who has no account is told by the branch. */
@ApplicationScoped
class YearEndNotices {

    private final AccountDirectory accounts;
    private final Notices notices;
    private final Inbox inbox;

    YearEndNotices(AccountDirectory accounts, Notices notices, Inbox inbox) {
        this.accounts = accounts;
        this.notices = notices;
        this.inbox = inbox;
    }

    /** Tells whoever objected, and whoever wrote it down, what the review found. */
    void reviewed(Objection objection) {
        String reason = objection.reviewReason() == null ? "。" : "：" + objection.reviewReason();
        Set<UUID> inboxes = new LinkedHashSet<>(Set.of(objection.filedBy()));
        if (objection.memberId() != null) {
            inboxes.addAll(accounts.of(Holder.member(objection.memberId())));
        }
        inboxes.forEach(
                account -> notices.send(account, "异议已复核，" + objection.status().title() + reason, objection.id()));
    }

    void corrected(AssessmentResult result) {
        tell(result.holder(), "您的年度评定结果经复核已更正，请登录查看更正前后的内容。", result.id());
    }

    /** Tells each what was decided; {@code approvals} in the order of the results. */
    void approved(List<AssessmentResult> results, int year, List<Approval> approvals) {
        Map<Holder, List<UUID>> inboxes =
                accounts.ofAll(results.stream().map(AssessmentResult::holder).toList());
        List<Notices.Message> messages = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            AssessmentResult result = results.get(i);
            String text = year + " 年度评定等次已经审定：" + approvals.get(i).grade().title() + "。";
            inboxes.getOrDefault(result.holder(), List.of())
                    .forEach(account -> messages.add(new Notices.Message(account, text, result.id())));
        }
        notices.send(messages);
    }

    /** Invites the members of a branch to its appraisal. */
    void invited(Collection<UUID> memberIds, Appraisal appraisal) {
        inbox.tellAll(memberIds.stream().map(Holder::member).toList(), "支部开始党员互评和民主测评，请登录填写测评票。", appraisal.id());
    }

    void helped(HelpPlan plan) {
        tell(Holder.member(plan.memberId()), "党组织已为您确定帮扶联系人和帮扶措施，请登录查看。", plan.id());
        tell(Holder.member(plan.helperId()), "您被确定为帮扶联系人，请登录查看帮扶措施。", plan.id());
    }

    /** @param branchId where the case goes when the help has not led to the standard */
    void checked(HelpPlan plan, UUID branchId) {
        String found = plan.outcome() == HelpPlan.Effect.MET
                ? plan.outcome().title() + "，登记日期 " + plan.checkedOn()
                : plan.outcome().title();
        tell(Holder.member(plan.memberId()), "帮扶情况已经检查：" + found + "。", plan.id());
        if (plan.outcome() == HelpPlan.Effect.NOT_MET) {
            tell(Holder.organization(branchId), "一名党员帮扶期满检查仍不合格，请提交支部研究。", plan.id());
        }
    }

    /** Tells the superiors of units that a year of theirs was closed where they report in. */
    void closed(Collection<UUID> superiors, int year, UUID assessmentId) {
        superiors.forEach(office ->
                tell(Holder.organization(office), "所属驻区单位 " + year + " 年度评定已经结账，结果请在“抄送单位上级主管”名单查阅。", assessmentId));
    }

    void medalHandedOver(AssessmentResult result, MedalEntry medal) {
        tell(result.holder(), medal.year() + " 年度“合格共产党员”纪念章已登记发放，如未收到请与支部联系。", result.id());
    }

    private void tell(Holder holder, String text, UUID subjectId) {
        inbox.tell(holder, text, subjectId);
    }
}
