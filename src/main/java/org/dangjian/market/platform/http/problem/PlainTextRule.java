package org.dangjian.market.platform.http.problem;

/** What a text from outside may hold: every visible character of any script, line breaks and tabs. */
final class PlainTextRule {

    /** What to tell whoever sent a text that breaks the rule. */
    static final String BROKEN = "含有不可见的控制字符，请删除后重新填写";

    private PlainTextRule() {}

    /** Whether the text is free of NUL, control characters, lone surrogates and bidirectional overrides. */
    static boolean holds(String text) {
        return text.codePoints().allMatch(PlainTextRule::allowed);
    }

    private static boolean allowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        boolean bidirectional = codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F;
        return !Character.isISOControl(codePoint)
                && !bidirectional
                && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
