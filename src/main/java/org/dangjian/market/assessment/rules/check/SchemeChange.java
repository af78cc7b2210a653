package org.dangjian.market.assessment.rules.check;

/**
 * One difference between two schemes, in words.
 *
 * @param place where in the definition, e.g. {@code bands.QUALIFIED.from}
 * @param title what it is, in Chinese, e.g. 合格线
 * @param before what it was, or 无
 * @param after what it becomes, or 无
 */
public record SchemeChange(String place, String title, String before, String after) {

    /** The change in one line: 合格线 80分 → 75分. */
    public String text() {
        return title + " " + before + " → " + after;
    }
}
