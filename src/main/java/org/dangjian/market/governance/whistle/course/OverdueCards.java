package org.dangjian.market.governance.whistle.course;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.governance.whistle.WhistleCase;
import org.dangjian.market.governance.whistle.WhistleOrder;

/** Drafts the card (督办提示卡) by which people may ask a department why it is late; nothing goes out by itself. */
@ApplicationScoped
class OverdueCards {

    void draft(WhistleCase of, WhistleOrder order) {}
}
