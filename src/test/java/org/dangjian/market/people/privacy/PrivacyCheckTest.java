package org.dangjian.market.people.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Times after which people are erased that cannot be meant stop the start with the sentence that says what to set. */
class PrivacyCheckTest {

    private record Days(int goneKeptDays, int contactKeptDays) implements PrivacyConfig {}

    @Test
    void whatIsErasedTooSoonOrNeverStopsTheStart() {
        assertThatCode(() -> new PrivacyCheck(new Days(1096, 365)).require()).doesNotThrowAnyException();
        assertThatCode(() -> new PrivacyCheck(new Days(30, 30)).require()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new PrivacyCheck(new Days(3, 365)).require())
                .hasMessageContaining("MARKET_PRIVACY_GONE_KEPT_DAYS");
        assertThatThrownBy(() -> new PrivacyCheck(new Days(1096, 0)).require())
                .hasMessageContaining("MARKET_PRIVACY_CONTACT_KEPT_DAYS");
        assertThatThrownBy(() -> new PrivacyCheck(new Days(-1, 365)).require())
                .isInstanceOf(IllegalStateException.class);
    }
}
