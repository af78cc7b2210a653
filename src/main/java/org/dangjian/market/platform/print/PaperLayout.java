package org.dangjian.market.platform.print;

/** How records lie on the pages of a PDF; a workbook is a table in any case. */
public enum PaperLayout {
    /** One row a record. */
    TABLE,
    /** One row a record, and a page begins with each new heading. */
    BOOK,
    /** One page a record, with its fields in a grid. */
    FORM,
    /** One page a record, as a letter. */
    LETTER
}
