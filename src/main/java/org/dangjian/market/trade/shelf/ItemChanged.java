package org.dangjian.market.trade.shelf;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * What those who claimed an item go by has changed; they are to be told.
 *
 * @param needId what it came from, or {@code null}
 * @param title the one they know
 * @param changes for people, each naming old and new: 地点由“社区门口”改为“医院门口”
 */
public record ItemChanged(UUID itemId, UUID needId, String title, List<String> changes) {

    private static final int SHOWN = 60;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDay.ZONE);

    /** An item as it was, to be compared with what it becomes. */
    public record Before(String title, String description, String place, String days, String hours) {

        public static Before of(Item item) {
            return new Before(item.title(), item.description(), item.place(), daysOf(item), hoursOf(item.hours()));
        }

        /** What differs now; no changes when nothing does. */
        public ItemChanged to(Item item) {
            Before now = of(item);
            List<String> changes = new ArrayList<>();
            add(changes, "名称", title, now.title);
            add(changes, "说明", description, now.description);
            add(changes, "地点", place, now.place);
            add(changes, "有效期", days, now.days);
            add(changes, "时间", hours, now.hours);
            return new ItemChanged(item.id(), item.needId(), title, changes);
        }
    }

    private static void add(List<String> changes, String what, String old, String now) {
        if (!Objects.equals(old, now)) {
            changes.add(what + "由“" + shown(old) + "”改为“" + shown(now) + "”");
        }
    }

    private static String shown(String text) {
        if (text == null || text.isBlank()) {
            return "未填写";
        }
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String daysOf(Item item) {
        return item.opensOn() + " 至 " + item.closesOn();
    }

    private static String hoursOf(ItemHours hours) {
        if (hours.startsAt() == null) {
            return null;
        }
        return moment(hours.startsAt()) + (hours.endsAt() == null ? "" : " 至 " + moment(hours.endsAt()));
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
