package org.dangjian.market.assessment.progress.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.facts.HolderProgress;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ClaimCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded, and why. */
class RemindersTest {

    @ParameterizedTest(name = "{0}: {2} of {1} done, reminded: {3}")
    @CsvSource({
        "2026-01-31, 12, 0, true", "2026-01-31, 12, 1, false", "2026-02-28, 4, 0, false", "2026-03-31, 4, 0, true",
        "2026-03-31, 4, 1, false", "2026-06-30, 4, 1, true", "2026-11-30, 1, 0, false", "2026-12-31, 1, 0, true",
        "2026-12-31, 1, 1, false", "2026-12-31, 12, 11, true"
    })
    void aDutyIsDueInEqualPartsOverTheYear(LocalDate day, int required, int verified, boolean reminded) {
        List<String> reasons = Reminders.reasons(holder(required, verified, List.of()), ClaimCounts.Counts.NONE, day);
        assertThat(!reasons.isEmpty()).isEqualTo(reminded);
    }

    @Test
    void theReasonSaysWhatIsDueInPlainWords() {
        assertThat(Reminders.reasons(holder(12, 5), new ClaimCounts.Counts(3, 1, 2), LocalDate.of(2026, 8, 31)))
                .containsExactly("必选“主题党日”全年12次，到本月应完成8次，已完成5次", "认领的项目有2项到期未完成");
    }

    @Test
    void whatARulesAsksPerQuarterIsMentionedInItsLastMonth() {
        assertThat(Reminders.reasons(holder(1, 1), ClaimCounts.Counts.NONE, LocalDate.of(2026, 8, 31)))
                .isEmpty();
        assertThat(Reminders.reasons(holder(1, 1), ClaimCounts.Counts.NONE, LocalDate.of(2026, 9, 30)))
                .containsExactly("每季度至少参加1次志愿服务：第3季度0次");
    }

    @Test
    void noReasonSpeaksOfConsequences() {
        List<String> reasons =
                Reminders.reasons(holder(12, 0), new ClaimCounts.Counts(1, 0, 1), LocalDate.of(2026, 12, 31));
        assertThat(String.join("", reasons))
                .doesNotContain("风险")
                .doesNotContain("不合格")
                .doesNotContain("扣");
    }

    @Test
    void aLongReminderIsCutBetweenTwoCharacters() {
        for (String title : List.of("𠮷".repeat(1_000), "一" + "𠮷".repeat(1_000))) {
            String text = Reminders.text(List.of(title));
            assertThat(text).startsWith("进度提醒：").endsWith("𠮷…");
            assertThat(text.codePoints()).hasSize(781).noneMatch(one -> Character.getType(one) == Character.SURROGATE);
        }
    }

    private static HolderProgress holder(int required, int verified) {
        Missing service = new Missing("count:quarterly-volunteer", "每季度至少参加1次志愿服务", "每季度至少1次", "第3季度0次", 0);
        return holder(required, verified, List.of(service));
    }

    private static HolderProgress holder(int required, int verified, List<Missing> missing) {
        return new HolderProgress(
                Holder.member(UUID.randomUUID()),
                UUID.randomUUID(),
                "A/",
                List.of(),
                List.of(new Duty(UUID.randomUUID(), "主题党日", 10, required, verified, false)),
                LocalDate.of(2026, 12, 31),
                0,
                missing);
    }
}
