package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.Words;

/**
 * Explains a total line by line: what was earned, then what veto, caps and floors take or give. The effects add up to
 * {@link Tally#total()}.
 */
final class PointFindings {

    private static final ScoreKind[] KINDS = ScoreKind.values();

    private final Scheme rules;
    private final Entries entries;
    private final Duties duties;
    private final Tally tally;
    private final List<Finding> findings;

    private PointFindings(Scheme rules, Entries entries, Duties duties, Tally tally, List<Finding> findings) {
        this.rules = rules;
        this.entries = entries;
        this.duties = duties;
        this.tally = tally;
        this.findings = findings;
    }

    static void addTo(
            List<Finding> findings,
            Scheme rules,
            Entries entries,
            Duties duties,
            Tally tally,
            boolean withheld,
            boolean vetoed) {
        PointFindings explanation = new PointFindings(rules, entries, duties, tally, findings);
        explanation.addDuties();
        for (ScoreKind kind : KINDS) {
            explanation.addKind(kind);
        }
        explanation.addOutside();
        if (withheld) {
            explanation.addVeto(vetoed);
        }
        for (CategoryCap cap : rules.categoryCaps()) {
            explanation.addCategoryCap(cap);
        }
        for (KindRule rule : rules.counting()) {
            explanation.addKindBounds(rule);
        }
        explanation.addTotalBounds();
    }

    private void addDuties() {
        boolean counts = rules.kindRule(ScoreKind.MANDATORY) != null;
        for (int i = 0; i < duties.owed().size(); i++) {
            Duty duty = duties.owed().get(i);
            int share = entries.shares()[i];
            int sum = share;
            List<UUID> ids = new ArrayList<>(1);
            for (ScoreEntry entry : entries.counted()) {
                if (counts && entry.kind() == ScoreKind.MANDATORY && duties.indexOf(entry.itemId()) == i) {
                    sum += entry.points();
                    ids.add(entry.id());
                }
            }
            add(
                    RuleKey.MANDATORY + duty.itemId(),
                    duty.title(),
                    Words.times(duty.required()),
                    share == 0
                            ? Words.times(duty.verified())
                            : Words.times(duty.verified()) + "，按完成次数计" + Words.points(share),
                    sum,
                    ids);
        }
    }

    private void addKind(ScoreKind kind) {
        KindRule rule = rules.kindRule(kind);
        int sum = 0;
        List<UUID> ids = null;
        for (ScoreEntry entry : entries.counted()) {
            if (entry.kind() == kind && !isShownWithItsDuty(entry, rule)) {
                sum += entry.points();
                ids = ids == null ? new ArrayList<>(4) : ids;
                ids.add(entry.id());
            }
        }
        if (ids == null) {
            return;
        }
        String actual = Words.items(ids.size()) + "，" + Words.points(sum);
        if (rule == null) {
            add(RuleKey.NOT_COUNTED + kind, kind.title() + "积分（本方案不计）", "不计分", actual, 0, ids);
        } else {
            String title = kind == ScoreKind.MANDATORY ? "其他必选积分（不在应完成项目内）" : kind.title() + "积分";
            String expected = rule.cap() == null ? "按审定分值计" : "最多" + Words.points(rule.cap());
            add(RuleKey.POINTS + kind, title, expected, actual, sum, ids);
        }
    }

    private boolean isShownWithItsDuty(ScoreEntry entry, KindRule rule) {
        return rule != null && entry.kind() == ScoreKind.MANDATORY && duties.indexOf(entry.itemId()) >= 0;
    }

    private void addOutside() {
        if (entries.outside().isEmpty()) {
            return;
        }
        int sum = 0;
        List<UUID> ids = new ArrayList<>(entries.outside().size());
        for (ScoreEntry entry : entries.outside()) {
            sum += entry.points();
            ids.add(entry.id());
        }
        String actual = Words.items(ids.size()) + "，" + Words.points(sum) + "，未计入";
        add(RuleKey.OUTSIDE_TIME, "发生日期不在考核时间内", "只计考核年度内、截至评定日的积分", actual, 0, ids);
    }

    /** @param vetoed whether it stays so; else what waits comes in when the mandatory items are done */
    private void addVeto(boolean vetoed) {
        List<ScoreKind> excluded = rules.veto().excludes();
        int leftOut = 0;
        List<UUID> ids = new ArrayList<>();
        for (ScoreEntry entry : entries.counted()) {
            if (excluded.contains(entry.kind()) && rules.kindRule(entry.kind()) != null) {
                leftOut += entry.points();
                ids.add(entry.id());
            }
        }
        leftOut += excluded.contains(ScoreKind.MANDATORY) ? entries.shared() : 0;
        boolean byDuty = !duties.unmet().isEmpty();
        String cause = byDuty ? vetoed ? "必选未完成" : "必选尚未全部完成" : "一票否决事项未达到";
        String kinds = Words.kinds(excluded) + (vetoed ? "不计分" : "暂不计入总分");
        String title = excluded.isEmpty() ? cause : cause + "，" + kinds;
        String expected = byDuty ? "必选" + Words.items(duties.owed().size()) + "全部完成" : "全部达到";
        StringBuilder actual = new StringBuilder();
        if (byDuty) {
            int met = duties.owed().size() - duties.unmet().size();
            actual.append("完成").append(Words.items(met)).append(vetoed ? "，未完成：" : "，还差：");
            for (int i = 0; i < duties.unmet().size(); i++) {
                actual.append(i == 0 ? "" : "、").append(duties.unmet().get(i).title());
                actual.append(
                        duties.isRunning()
                                        && duties.lost().contains(duties.unmet().get(i))
                                ? "（已无法完成）"
                                : "");
            }
        } else {
            actual.append("未达到");
        }
        if (!excluded.isEmpty()) {
            actual.append("；")
                    .append(Words.kinds(excluded))
                    .append(Words.points(leftOut))
                    .append(vetoed ? "未计入总分" : "待必选完成后计入");
        }
        add(RuleKey.VETO, title, expected, actual.toString(), -leftOut, ids);
    }

    private void addCategoryCap(CategoryCap cap) {
        int sum = 0;
        List<UUID> over = new ArrayList<>(0);
        for (ScoreEntry entry : entries.counted()) {
            if (entry.points() > 0 && tally.includes(entry.kind()) && cap.covers(entry)) {
                sum += entry.points();
                if (sum > cap.cap()) {
                    over.add(entry.id());
                }
            }
        }
        if (!over.isEmpty()) {
            String title = cap.title() + "类" + Words.kinds(cap.kinds()) + "积分超过上限，按上限计";
            String expected = "最多" + Words.points(cap.cap());
            add(RuleKey.CATEGORY_CAP + cap.category(), title, expected, Words.points(sum), cap.cap() - sum, over);
        }
    }

    private void addKindBounds(KindRule rule) {
        int sum = tally.sum(rule.kind());
        int change = rule.bounded(sum) - sum;
        String kind = rule.kind().title();
        if (change < 0) {
            String expected = "最多" + Words.points(rule.cap());
            add(RuleKey.CAP + rule.kind(), kind + "积分超过上限，按上限计", expected, Words.points(sum), change, List.of());
        } else if (change > 0) {
            String expected = "最低" + Words.points(rule.floor());
            add(RuleKey.FLOOR + rule.kind(), kind + "积分低于下限，按下限计", expected, Words.points(sum), change, List.of());
        }
    }

    private void addTotalBounds() {
        int unbounded = tally.unbounded();
        int change = tally.total() - unbounded;
        if (change < 0) {
            String expected = "最多" + Words.points(rules.totalCap());
            add(RuleKey.TOTAL_CAP, "总分超过上限，按上限计", expected, Words.points(unbounded), change, List.of());
        } else if (change > 0) {
            String expected = "最低" + Words.points(rules.totalFloor());
            add(RuleKey.TOTAL_FLOOR, "总分低于下限，按下限计", expected, Words.points(unbounded), change, List.of());
        }
    }

    private void add(String rule, String title, String expected, String actual, int effect, List<UUID> ids) {
        findings.add(new Finding(rule, title, expected, actual, effect, ids));
    }
}
