package org.dangjian.market.trade.shelf;

import org.dangjian.market.trade.ledger.EntryKind;

/** The three kinds on the shelf (《城市区域化党建调研报告》二(一)). */
public enum ItemKind {
    MANDATORY("必选"),
    OPTIONAL("自选"),
    RECOMMENDED("推荐");

    private final String title;

    ItemKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As what its points are posted. */
    public EntryKind entryKind() {
        return switch (this) {
            case MANDATORY -> EntryKind.MANDATORY;
            case OPTIONAL -> EntryKind.OPTIONAL;
            case RECOMMENDED -> EntryKind.RECOMMENDED;
        };
    }
}
