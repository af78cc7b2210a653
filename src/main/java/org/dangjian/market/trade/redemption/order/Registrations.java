package org.dangjian.market.trade.redemption.order;

import java.util.UUID;

/** Asks who was registered as a qualified member; whoever decides on the years answers. */
public interface Registrations {

    /**
     * Whether the member was registered by the last closed year they were evaluated in: 评议得分80分以上的合格党员可以用积分兑换
     * (《城市区域化党建调研报告》二(三)), or after help that led there.
     */
    boolean isRegisteredByLastClosedYear(UUID memberId);
}
