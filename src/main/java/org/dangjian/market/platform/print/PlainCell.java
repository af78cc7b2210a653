package org.dangjian.market.platform.print;

/**
 * The text of a cell that no table program takes for a formula, however the file travels on: as a workbook, or saved from
 * it as CSV.
 */
final class PlainCell {

    /** What formulas begin with, and the wide forms that Chinese versions of table programs take for the same. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private PlainCell() {}

    /** The text; behind an apostrophe where it would begin a formula. */
    static String of(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
