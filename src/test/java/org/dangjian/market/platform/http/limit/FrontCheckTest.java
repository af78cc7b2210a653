package org.dangjian.market.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Production says what stands in front, or does not start. */
class FrontCheckTest {

    @Test
    void aProxyOrNoneButSaidWhich() {
        assertThatThrownBy(() -> new FrontCheck(Optional.empty(), false).require())
                .hasMessageContaining("Set MARKET_TRUSTED_PROXIES");
        assertThatThrownBy(() -> new FrontCheck(Optional.of(List.of()), false).require())
                .hasMessageContaining("MARKET_DIRECTLY_EXPOSED=true");
        assertThatThrownBy(() -> new FrontCheck(Optional.of(List.of("127.0.0.1")), true).require())
                .hasMessageContaining("exclude each other");
        assertThatCode(() -> new FrontCheck(Optional.of(List.of("127.0.0.1")), false).require())
                .doesNotThrowAnyException();
        assertThatCode(() -> new FrontCheck(Optional.empty(), true).require()).doesNotThrowAnyException();
    }
}
