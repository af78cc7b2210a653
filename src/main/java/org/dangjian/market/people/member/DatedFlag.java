package org.dangjian.market.people.member;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Something that is true of a member for a time: 特殊群体, 流动党员.
 *
 * @param since first day, Asia/Shanghai; {@code null} when it never was
 * @param until last day; {@code null} while it lasts
 */
@Embeddable
record DatedFlag(LocalDate since, LocalDate until) {

    static boolean isOn(DatedFlag flag, LocalDate day) {
        return flag != null
                && flag.since != null
                && !day.isBefore(flag.since)
                && (flag.until == null || !day.isAfter(flag.until));
    }

    /** The flag switched: on from {@code today}, or off since yesterday; what was set today is taken back. */
    static DatedFlag set(DatedFlag flag, boolean on, LocalDate today) {
        if (on == isOn(flag, today)) {
            return flag;
        }
        if (on) {
            return new DatedFlag(today, null);
        }
        return flag.since.equals(today) ? null : new DatedFlag(flag.since, today.minusDays(1));
    }
}
