package org.dangjian.market.governance.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits as documents word them. */
class DueTextTest {

    @ParameterizedTest
    @CsvSource({
        "2022年, 2022-12-31",
        "2023年底前, 2023-12-31",
        "2024年年底前, 2024-12-31",
        "2026年年底, 2026-12-31",
        "2023年6月底前, 2023-06-30",
        "2024年2月, 2024-02-29",
        "2024.2, 2024-02-29",
        "2026-06-15, 2026-06-15",
        "2026年6月15日前, 2026-06-15",
        "2026年3月底前完成, 2026-03-31",
    })
    void theLastDayIsMeant(String text, LocalDate due) {
        assertThat(DueText.read(text)).contains(new DueText(due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期坚持", "长期", "长期推进", "常年", "持续推进"})
    void whatGoesOnHasNoLastDay(String text) {
        assertThat(DueText.read(text)).contains(new DueText(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽快", "2026年13月", "本年度", "6月底前"})
    void whatIsNoLimitIsRefused(String text) {
        assertThat(DueText.read(text)).isEmpty();
    }
}
