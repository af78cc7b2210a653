package org.dangjian.market.assessment.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.people.member.MemberTraits;

/** Where the mandatory items on the shelf do not fit a scheme: another number, or other points, than it expects. */
final class Misfits {

    /** What is said of many alike is said once; {@code who} is {@code null} of the items themselves. */
    private record Misfit(String who, String unit, String text) {

        String words(int count) {
            return who == null ? text : who + text + "（" + count + " " + unit + "）";
        }
    }

    private final Map<Misfit, Integer> found = new LinkedHashMap<>();

    /** Those who are not graded owe nothing that a run would stop at. */
    void add(Subject subject, Evaluation draft) {
        if (Evaluation.NOT_GRADED.equals(draft.band())) {
            return;
        }
        for (Finding finding : draft.findings()) {
            if (finding.rule().equals(RuleKey.MANDATORY_COUNT)) {
                count(new Misfit(
                        whoOf(subject.place().traits()),
                        subject.place().traits() == null ? "个" : "人",
                        "按方案应有必选 " + spaced(finding.expected()) + "，货架上有 " + spaced(finding.actual())));
            } else if (finding.rule().startsWith(RuleKey.MANDATORY_POINTS)) {
                count(new Misfit(
                        null,
                        null,
                        finding.title() + "：方案 " + spaced(finding.expected()) + "，货架上 " + spaced(finding.actual())));
            }
        }
    }

    private void count(Misfit misfit) {
        if (found.containsKey(misfit) || found.size() < SimulationView.WARNED) {
            found.merge(misfit, 1, Integer::sum);
        }
    }

    private static String whoOf(MemberTraits member) {
        return member == null ? "党组织" : member.category().title() + "党员";
    }

    /** 5项 as 5 项, as people write it in a sentence. */
    private static String spaced(String number) {
        return number.replaceAll("(\\d)(\\D)", "$1 $2");
    }

    List<String> warnings() {
        return found.entrySet().stream()
                .map(entry -> entry.getKey().words(entry.getValue()))
                .toList();
    }
}
