package org.dangjian.market.trade.shelf;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.dangjian.market.trade.ledger.EntryKind;

/** The three kinds on the shelf (《城市区域化党建调研报告》二(一)). */
@Labelled("ItemKind")
public enum ItemKind implements Titled {
    MANDATORY,
    OPTIONAL,
    RECOMMENDED;

    /** As what its points are posted. */
    public EntryKind entryKind() {
        return switch (this) {
            case MANDATORY -> EntryKind.MANDATORY;
            case OPTIONAL -> EntryKind.OPTIONAL;
            case RECOMMENDED -> EntryKind.RECOMMENDED;
        };
    }

    /** Whether each month or quarter has places of its own: of what is done once, not of what is owed or done in a rhythm. */
    boolean placesComeAnew(Every every, int times) {
        return every != null && times == 1 && this != MANDATORY;
    }
}
