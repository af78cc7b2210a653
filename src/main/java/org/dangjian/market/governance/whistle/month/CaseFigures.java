package org.dangjian.market.governance.whistle.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a month of cases and orders comes to. Rates are per cent with one decimal; {@code null} where there is nothing to
 * divide by.
 *
 * @param received cases that were reported, of a department orders that were sent to it
 * @param settledHere cases that the community settled itself
 * @param answerDue orders whose time to answer ended, {@code answeredInTime} of them before
 * @param settleDue orders whose time to settle ended, {@code settled} of them by the end of the month, {@code settledInTime}
 *     before that time was over
 * @param notDone of {@code settleDue} not settled, and no more time asked for (无故未办)
 * @param satisfied ratings of the month, of a department those of what it led; likewise {@code fairly}, {@code dissatisfied}
 */
@Schema(name = "CaseFigures")
public record CaseFigures(
        int received,
        int settledHere,
        int answerDue,
        int answeredInTime,
        int settleDue,
        int settled,
        int settledInTime,
        int notDone,
        int satisfied,
        int fairly,
        int dissatisfied,
        @Nullable BigDecimal answerRate,
        @Nullable BigDecimal settleRate,
        @Nullable BigDecimal inTimeRate,
        @Nullable BigDecimal satisfactionRate) {

    private static final int HUNDRED = 100;

    static final CaseFigures NONE = of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** With the rates that follow. */
    static CaseFigures of(
            int received,
            int settledHere,
            int answerDue,
            int answeredInTime,
            int settleDue,
            int settled,
            int settledInTime,
            int notDone,
            int satisfied,
            int fairly,
            int dissatisfied) {
        return new CaseFigures(
                received,
                settledHere,
                answerDue,
                answeredInTime,
                settleDue,
                settled,
                settledInTime,
                notDone,
                satisfied,
                fairly,
                dissatisfied,
                rate(answeredInTime, answerDue),
                rate(settled, settleDue),
                rate(settledInTime, settleDue),
                rate(satisfied + fairly, satisfied + fairly + dissatisfied));
    }

    CaseFigures plus(CaseFigures other) {
        return of(
                received + other.received,
                settledHere + other.settledHere,
                answerDue + other.answerDue,
                answeredInTime + other.answeredInTime,
                settleDue + other.settleDue,
                settled + other.settled,
                settledInTime + other.settledInTime,
                notDone + other.notDone,
                satisfied + other.satisfied,
                fairly + other.fairly,
                dissatisfied + other.dissatisfied);
    }

    /** What departments did for cases of a place, without what is counted by case already. */
    CaseFigures ofOrders() {
        return of(0, 0, answerDue, answeredInTime, settleDue, settled, settledInTime, notDone, 0, 0, 0);
    }

    private static BigDecimal rate(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
