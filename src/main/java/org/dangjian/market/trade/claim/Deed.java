package org.dangjian.market.trade.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who did something, when, and whether in another's place (代办): whoever has no phone is served where they go on foot
 * (线下依托社区党群服务站、党群服务点, 《城市区域化党建调研报告》二(二)).
 *
 * @param by the account; {@code null} for the service itself
 * @param onBehalf whether the side whose business it was did not do it themself
 */
@Embeddable
public record Deed(UUID by, Boolean onBehalf, Instant at) {

    public boolean isOnBehalf() {
        return Boolean.TRUE.equals(onBehalf);
    }
}
