package org.dangjian.market.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who did something, when, and whether in another's place (代办: 线下服务站点、工作人员代没有手机的居民、党员办理,
 * 《城市区域化党建调研报告》二(二)).
 *
 * @param by the account; {@code null} for the service itself
 * @param onBehalf whether the side whose business it was did not do it themself
 */
@Embeddable
record Deed(UUID by, Boolean onBehalf, Instant at) {

    boolean isOnBehalf() {
        return Boolean.TRUE.equals(onBehalf);
    }
}
