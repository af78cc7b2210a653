package org.dangjian.market.governance.task;

import java.time.LocalDate;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** How often the lead reports; NONE leaves it to the lead. 每半年上报一次 is HALF_YEAR. */
@Labelled("TaskRhythm")
public enum TaskRhythm implements Titled {
    NONE(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    TaskRhythm(int months) {
        this.months = months;
    }

    /** The first day of the last of its periods that had ended before this day; {@code null} for NONE. */
    LocalDate lastPeriod(LocalDate today) {
        if (months == 0) {
            return null;
        }
        int running = (today.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(today.getYear(), running, 1).minusMonths(months);
    }

    /** The period that begins on this day, as people say it: 2026 年 3 月、2026 年第 1 季度、2026 年上半年. */
    String named(LocalDate begin) {
        int number = (begin.getMonthValue() - 1) / Math.max(months, 1) + 1;
        return begin.getYear() + " 年"
                + switch (this) {
                    case NONE -> "";
                    case MONTH -> " " + number + " 月";
                    case QUARTER -> "第 " + number + " 季度";
                    case HALF_YEAR -> number == 1 ? "上半年" : "下半年";
                };
    }
}
