package org.dangjian.market.trade.shelf.imports;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.DayText;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.ItemKind;

/** How the cells of a table of items say what a field holds, written and read by the same words. */
final class ItemWords {

    /** What says that everybody is meant again. */
    static final String EVERYBODY = "不限";

    static final List<String> KINDS =
            Arrays.stream(ItemKind.values()).map(ItemKind::title).toList();
    static final List<String> AUDIENCES = List.of("党员", "党组织", "党组织、党员", "党组织、党员、居民", "居民");
    static final List<String> RHYTHMS = List.of("每月", "每季度");

    private static final Map<String, Holder.Type> HOLDERS = new LinkedHashMap<>();
    private static final String BETWEEN = "、";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern TIMED = Pattern.compile("(.+?)[T ]*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");

    static {
        HOLDERS.put("党组织", Holder.Type.ORGANIZATION);
        HOLDERS.put("党员", Holder.Type.MEMBER);
        HOLDERS.put("居民", Holder.Type.RESIDENT);
        HOLDERS.put("组织", Holder.Type.ORGANIZATION);
        HOLDERS.put("单位", Holder.Type.ORGANIZATION);
        HOLDERS.put("群众", Holder.Type.RESIDENT);
    }

    private ItemWords() {}

    static Optional<ItemKind> kind(String text) {
        String plain = NormalForm.nameKey(text);
        return Arrays.stream(ItemKind.values())
                .filter(kind -> plain.equals(kind.title())
                        || plain.equals(kind.title() + "项目")
                        || plain.equals(kind.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<Every> every(String text) {
        return switch (NormalForm.nameKey(text)) {
            case "每月", "月", "按月", "month" -> Optional.of(Every.MONTH);
            case "每季度", "每季", "季度", "按季度", "quarter" -> Optional.of(Every.QUARTER);
            default -> Optional.empty();
        };
    }

    static String text(Every every) {
        return every == null ? null : RHYTHMS.get(every.ordinal());
    }

    static Optional<Set<Holder.Type>> audiences(String text) {
        return several(
                text,
                Holder.Type.class,
                word -> Optional.ofNullable(HOLDERS.get(word)).or(() -> named(Holder.Type.class, word)));
    }

    static String audiencesText(Set<Holder.Type> kinds) {
        return HOLDERS.entrySet().stream()
                .limit(Holder.Type.values().length)
                .filter(word -> kinds.contains(word.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(BETWEEN));
    }

    static Optional<Set<MemberCategory>> categories(String text) {
        return several(text, MemberCategory.class, MemberCategory::named);
    }

    static Optional<Set<AudienceFlag>> flags(String text) {
        return several(
                text,
                AudienceFlag.class,
                word -> Arrays.stream(AudienceFlag.values())
                        .filter(flag -> flag.title().equals(word))
                        .findFirst()
                        .or(() -> named(AudienceFlag.class, word)));
    }

    static <E> String text(Set<E> several, Function<E, String> title) {
        return several.isEmpty() ? null : several.stream().map(title).collect(Collectors.joining(BETWEEN));
    }

    private static <E extends Enum<E>> Optional<Set<E>> several(
            String text, Class<E> type, Function<String, Optional<E>> meaning) {
        Set<E> set = EnumSet.noneOf(type);
        if (NormalForm.nameKey(text).equals(EVERYBODY)) {
            return Optional.of(set);
        }
        for (String word : text.split("[、,，;；/ ]+")) {
            Optional<E> one = meaning.apply(NormalForm.nameKey(word));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            set.add(one.get());
        }
        return Optional.of(set);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** A day with the time of that day in Asia/Shanghai: 2026-03-01 09:00, the day as {@link DayText} reads it. */
    static Optional<Instant> moment(String text) {
        Matcher match = TIMED.matcher(Normalizer.normalize(NormalForm.line(text), Normalizer.Form.NFKC));
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(2));
        int minute = Integer.parseInt(match.group(3));
        return hour > 23 || minute > 59
                ? Optional.empty()
                : DayText.read(match.group(1))
                        .filter(day -> !day.monthOnly())
                        .map(day -> day.day()
                                .atTime(LocalTime.of(hour, minute))
                                .atZone(zone())
                                .toInstant());
    }

    static String text(Instant moment) {
        return moment == null ? null : MOMENT.format(moment.atZone(zone()));
    }

    private static ZoneId zone() {
        return BusinessDay.ZONE;
    }
}
