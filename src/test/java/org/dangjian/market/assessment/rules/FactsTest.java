package org.dangjian.market.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void pointsFarBeyondAnySchemeAreRefusedSoThatSumsStayExact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holding.member().plus(ScoreKind.REWARD, ScoreEntry.MOST_POINTS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Duty(Holding.id(1), "必选", -1, 1, 0, false));
        Holding holding = Holding.member();
        for (int i = 0; i < 1001; i++) {
            holding.plus(ScoreKind.REWARD, ScoreEntry.MOST_POINTS);
        }
        assertThatIllegalArgumentException().isThrownBy(holding::facts);
    }

    @Test
    void factsCoverTheYearUpToTheirDay() {
        Facts facts = Holding.member().runOn("2026-06-30").facts();

        assertThat(facts.covers(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(facts.covers(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(facts.covers(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(facts.covers(LocalDate.of(2025, 12, 31))).isFalse();
    }
}
