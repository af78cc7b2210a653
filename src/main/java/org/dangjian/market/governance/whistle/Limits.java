package org.dangjian.market.governance.whistle;

import java.time.Duration;
import java.time.Instant;
import org.dangjian.market.platform.calendar.WorkHours;

/**
 * The time limits of an order (限时办理): working hours by the public calendar, of an urgent one plain hours, both counted
 * from the same moment.
 *
 * @param answerNear four fifths of the time to answer; {@code settleNear} of the time to settle
 */
public record Limits(Instant answerNear, Instant answerBy, Instant settleNear, Instant settleBy) {

    private static final int NEAR_PERCENT = 80;
    private static final int WHOLE_PERCENT = 100;

    /** @param from when the time begins to run */
    public static Limits of(WorkHours work, Instant from, int answerHours, int settleHours, boolean urgent) {
        return new Limits(
                part(work, from, answerHours, urgent, NEAR_PERCENT),
                part(work, from, answerHours, urgent, WHOLE_PERCENT),
                part(work, from, settleHours, urgent, NEAR_PERCENT),
                part(work, from, settleHours, urgent, WHOLE_PERCENT));
    }

    private static Instant part(WorkHours work, Instant from, int hours, boolean urgent, int percent) {
        Duration time = Duration.ofHours(hours).multipliedBy(percent).dividedBy(WHOLE_PERCENT);
        return urgent ? from.plus(time) : work.after(from, time);
    }

    /** When an alarm is due. */
    Instant at(Alarm alarm) {
        return switch (alarm) {
            case ANSWER_NEAR -> answerNear;
            case ANSWER_OVER -> answerBy;
            case SETTLE_NEAR -> settleNear;
            case SETTLE_OVER -> settleBy;
        };
    }
}
