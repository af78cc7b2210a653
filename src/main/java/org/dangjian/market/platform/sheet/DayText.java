package org.dangjian.market.platform.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A day as people write it, read the same way wherever a table is imported: 2026-03-01, 2026/3/1, 2026年3月1日, 2026.3.1, 20260301,
 * with a time of day behind it or not. A month alone (2010.07, 2010年7月, 201007) is its first day, which the reader of the
 * table is told. What puts the day before the year (7/1/2010) can mean two days and is no day here.
 *
 * @param day from {@value #FIRST_YEAR} to {@value #LAST_YEAR}
 * @param monthOnly whether no day of the month was given
 */
public record DayText(LocalDate day, boolean monthOnly) {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    /** What is wrong, for the person who typed it. */
    public static final String FORMS = "日期应写成 2020-07-01（或 2020/7/1、2020年7月1日、2020.7.1），须是真实的日子，年份在 1900 与 2200 之间";

    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})(?:[-/.月](\\d{1,2})日?" + TIME + "|月?)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern CHINESE =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** The day in the text, or nothing when it is none or lies outside the range. */
    public static Optional<DayText> read(String text) {
        String plain = Normalizer.normalize(NormalForm.line(text), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\u2212]+", "-")
                .replace('。', '.')
                .replaceAll(" ?([-/.年月日]) ?", "$1");
        Matcher match = SEPARATED.matcher(plain);
        if (match.matches()) {
            return of(match.group(1), match.group(3), match.group(4));
        }
        match = COMPACT.matcher(plain);
        if (match.matches()) {
            return of(match.group(1), match.group(2), match.group(3));
        }
        match = CHINESE.matcher(plain);
        return match.matches()
                ? of(year(match.group(1)), number(match.group(2)), number(match.group(3)))
                : Optional.empty();
    }

    private static Optional<DayText> of(String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
            return found.getYear() < FIRST_YEAR || found.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(new DayText(found, day == null));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String year(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(character -> digits.append(Math.max(0, DIGITS.indexOf(character))));
        return digits.toString();
    }

    /** 十 is 10, 十二 is 12, 二十 is 20, 三十一 is 31. */
    private static String number(String text) {
        if (text == null) {
            return null;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? String.valueOf(DIGITS.indexOf(text)) : "0";
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0;
        return String.valueOf(tens * 10 + ones);
    }
}
