package org.dangjian.market.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked in China: weekdays, less the public holidays (放假), and the weekend days worked instead (调休), as
 * the file {@code calendar/public-holidays.csv} has them. A year the file does not know goes by weekends alone.
 */
@ApplicationScoped
public class WorkCalendar {

    /** What a count of days rests on. */
    public enum Basis {
        PUBLISHED,
        WEEKENDS
    }

    private static final String FILE = "/calendar/public-holidays.csv";
    private static final String WORKED = "WORK";

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    public WorkCalendar() {
        for (String line : lines()) {
            String[] cells = line.split(",");
            LocalDate to = LocalDate.parse(cells[1]);
            for (LocalDate day = LocalDate.parse(cells[0]); !day.isAfter(to); day = day.plusDays(1)) {
                exceptions.put(day, cells[2].equals(WORKED));
                years.add(day.getYear());
            }
        }
    }

    private static List<String> lines() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(WorkCalendar.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this day is worked. */
    public boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** How many days from one to the other, both included, are worked. */
    public int workedDays(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1)).filter(this::isWorked).count();
    }

    /** The day that ends a time of {@code count} worked days which begins with {@code from}. */
    public LocalDate lastOf(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count - (isWorked(from) ? 1 : 0); left > 0; ) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    /** Whether the holidays of all years in between are known. */
    public Basis basis(LocalDate from, LocalDate to) {
        boolean known = from.datesUntil(to.plusDays(1)).map(LocalDate::getYear).allMatch(years::contains);
        return known ? Basis.PUBLISHED : Basis.WEEKENDS;
    }
}
