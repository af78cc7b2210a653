package org.dangjian.market.organization;

/**
 * What a cell of an upload may hold: one line of visible characters of any script. JSON texts obey the same rule in
 * {@code http}, which no feature may use, except that they may have several lines.
 */
final class ImportText {

    private ImportText() {}

    /** The text without the blanks around it, those of Chinese and of web pages included. */
    static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** What is wrong with the text, for the person who typed it, or {@code null}. */
    static String fault(String text, int maxLength) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return "单元格里不能换行";
        }
        if (!text.codePoints().allMatch(ImportText::isVisible)) {
            return "含有不可见的控制字符，请删除后重新填写";
        }
        return text.codePointCount(0, text.length()) > maxLength ? "最多 " + maxLength + " 个字" : null;
    }

    /** No controls, bidirectional overrides, byte order marks, halves of characters or places without a character. */
    private static boolean isVisible(int codePoint) {
        boolean bidirectional = codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F;
        return !Character.isISOControl(codePoint)
                && !bidirectional
                && codePoint != 0xFEFF
                && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
