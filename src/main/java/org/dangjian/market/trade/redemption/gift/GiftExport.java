package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dangjian.market.people.organization.imports.SheetExports;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.sheet.SheetWorkbook;

/** The gifts of the caller's offices, as rows of their import. */
@ApplicationScoped
public class GiftExport {

    private final GiftRepository gifts;
    private final AuditTrail audit;

    GiftExport(GiftRepository gifts, AuditTrail audit) {
        this.gifts = gifts;
        this.audit = audit;
    }

    @Transactional
    public List<List<String>> rows(Caller caller) {
        List<List<String>> rows = new ArrayList<>();
        for (String path : SheetExports.outermost(caller)) {
            gifts.below(path, SheetWorkbook.MOST_ROWS + 1).forEach(found -> {
                Gift gift = (Gift) found[0];
                rows.add(Arrays.asList(
                        gift.title(),
                        String.valueOf(gift.price()),
                        String.valueOf(gift.stock()),
                        text(gift.perPersonLimit()),
                        text(gift.opensOn()),
                        text(gift.closesOn()),
                        (String) found[1],
                        gift.description().isEmpty() ? null : gift.description()));
            });
        }
        audit.record(caller, AuditEntry.of("gift.exported", "gift", null).with("rows", rows.size()));
        return rows;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
