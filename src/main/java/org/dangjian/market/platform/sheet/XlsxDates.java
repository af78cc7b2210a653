package org.dangjian.market.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which cells of a workbook show a day, and which day: in all formats of Excel and WPS, in both systems of counting. */
final class XlsxDates {

    /** Built-in formats that show a day: 14–17 and 22 everywhere, the rest in Chinese editions. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** What WPS writes for a built-in format that it has no code for. */
    private static final String RESERVED = "reserved-0x";

    /** The longest format code that Excel keeps; a longer one is no date. */
    private static final int LONGEST = 255;

    /** 31 December 9999, the last day that workbooks know. */
    private static final int LAST = 2_958_465;

    private XlsxDates() {}

    /** Whether a number in this format is shown as a day. Reads the format once, character by character. */
    static boolean isDate(Integer id, String format) {
        if (id != null && BUILT_IN.contains(id)) {
            return true;
        }
        if (format == null || format.length() > LONGEST) {
            return false;
        }
        if (format.startsWith(RESERVED)) {
            return isReserved(format.substring(RESERVED.length()));
        }
        String bare = bare(format);
        if (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("aaa")) {
            return true;
        }
        // A year of the era, not the exponent of a number; a month by itself, not the minutes of a time.
        boolean year = bare.matches("[^e]*e(?![+-]).*")
                && bare.indexOf('0') < 0
                && bare.indexOf('#') < 0
                && !bare.equals("general");
        return year
                || bare.indexOf('m') >= 0 && bare.indexOf('h') < 0 && bare.indexOf('s') < 0 && bare.indexOf('0') < 0;
    }

    private static boolean isReserved(String number) {
        try {
            return BUILT_IN.contains(Integer.parseInt(number, 16));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** The letters of a format's first section that mean something: no quoted text, no brackets, nothing escaped. */
    private static String bare(String format) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            switch (character) {
                case '"' -> i = end(format, i, '"');
                case '[' -> i = end(format, i, ']');
                case '\\', '_', '*' -> i++;
                case ';' -> i = format.length();
                default -> bare.append(character);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static int end(String format, int start, char closing) {
        int end = format.indexOf(closing, start + 1);
        return end < 0 ? format.length() : end;
    }

    /** The day of a number, written 2020-07-01; nothing when no day has it. */
    static Optional<String> day(BigDecimal number, boolean from1904) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return Optional.empty();
        }
        long days = number.longValue();
        if (from1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days).toString());
        }
        if (days == 0 || days == 60) {
            // Excel counts a 29 February 1900 that there never was.
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString());
    }
}
