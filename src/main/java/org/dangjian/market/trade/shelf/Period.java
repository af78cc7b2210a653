package org.dangjian.market.trade.shelf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month ({@code 2026-11}) or quarter ({@code 2026-Q4}); codes of one kind sort as time goes. */
public record Period(Every every, LocalDate firstDay) {

    /** What a code of either kind looks like. */
    public static final String FORMAT = "\\d{4}-(0[1-9]|1[0-2]|Q[1-4])";

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    /** The period a day lies in. */
    public static Period of(Every every, LocalDate day) {
        int month = day.getMonthValue() - 1;
        return new Period(every, LocalDate.of(day.getYear(), month - month % every.months() + 1, 1));
    }

    /** The period a code stands for; empty for what is no code of this kind. */
    public static Optional<Period> parse(Every every, String code) {
        Matcher matcher = (every == Every.MONTH ? MONTH : QUARTER).matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = (Integer.parseInt(matcher.group(2)) - 1) * every.months() + 1;
        return Optional.of(new Period(every, LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1)));
    }

    /** Whether a day lies in the period that a code stands for; no day lies in one that is no code of this kind. */
    public static boolean covers(Every every, String code, LocalDate day) {
        return parse(every, code).filter(Period.of(every, day)::equals).isPresent();
    }

    /** The period that a code stands for in words people read; the code where it is none of this kind. */
    public static String titleOf(Every every, String code) {
        return parse(every, code).map(Period::title).orElse(code);
    }

    /** As it is named to and by callers. */
    public String code() {
        return every == Every.MONTH
                ? "%d-%02d".formatted(firstDay.getYear(), firstDay.getMonthValue())
                : "%d-Q%d".formatted(firstDay.getYear(), quarter());
    }

    /** For people: 2026年11月, 2026年第4季度. */
    public String title() {
        return firstDay.getYear()
                + (every == Every.MONTH ? "年" + firstDay.getMonthValue() + "月" : "年第" + quarter() + "季度");
    }

    private int quarter() {
        return (firstDay.getMonthValue() + 2) / 3;
    }

    public Period next() {
        return new Period(every, firstDay.plusMonths(every.months()));
    }

    public boolean isBefore(Period other) {
        return firstDay.isBefore(other.firstDay);
    }
}
