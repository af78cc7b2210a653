package org.dangjian.market.governance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 开放或零散住宅以300-400户为标准划分网格；封闭小区不论户数. */
class GridCheckTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,299,TOO_SMALL",
        "OPEN,300,",
        "OPEN,400,",
        "OPEN,401,TOO_LARGE",
        "CLOSED,120,",
        "CLOSED,900,",
        "OPEN,0,TOO_SMALL"
    })
    void anOpenGridHasThreeToFourHundredHomes(GridLayout layout, int households, GridCheck amiss) {
        assertThat(GridCheck.ofSize(layout, households)).isEqualTo(amiss == null ? List.of() : List.of(amiss));
    }
}
