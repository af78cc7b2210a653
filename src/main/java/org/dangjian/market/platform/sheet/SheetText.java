package org.dangjian.market.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a CSV file and what separates its cells. Excel writes UTF-8 with a mark, GB18030 ("CSV"), or UTF-16 with tabs
 * ("Unicode text"); a first line {@code sep=;} names the separator, as Excel understands it and hides it.
 */
record SheetText(String text, String separator) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "|", "，", "；");

    /** How many lines are looked at to find the separator. */
    private static final int LINES = 20;

    /** So much of the text is looked at at most. */
    private static final int LOOKED_AT = 64 << 10;

    static SheetText of(byte[] content) {
        String text = decode(content);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
            int end = text.indexOf('\n');
            String first = (end < 0 ? text : text.substring(0, end)).replace("\r", "");
            if (first.length() == 5) {
                return new SheetText(end < 0 ? "" : text.substring(end + 1), first.substring(4));
            }
        }
        return new SheetText(text, separator(text));
    }

    /** What divides one line into most cells, outside of quotation marks; a comma where nothing does. */
    private static String separator(String text) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        List<String> lines = start.lines().limit(LINES).toList();
        String best = SEPARATORS.getFirst();
        int most = 0;
        for (String separator : SEPARATORS) {
            int cells = lines.stream()
                    .mapToInt(line -> count(line, separator.charAt(0)))
                    .max()
                    .orElse(0);
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                found++;
            }
        }
        return found;
    }

    private static String decode(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return strict(content, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return strict(content, StandardCharsets.UTF_16BE);
        }
        try {
            return text(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherEncoding) {
            return strict(content, GB18030);
        }
    }

    private static String strict(byte[] content, Charset encoding) {
        try {
            return text(content, encoding);
        } catch (CharacterCodingException otherEncoding) {
            throw SheetReader.unreadable("看不懂文字的编码，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再导入");
        }
    }

    private static String text(byte[] content, Charset encoding) throws CharacterCodingException {
        String text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        if (text.indexOf('\0') >= 0
                && text.chars().filter(character -> character == 0).count() * 4 > text.length()) {
            throw SheetReader.unreadable("这不是文本表格，请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再导入");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
