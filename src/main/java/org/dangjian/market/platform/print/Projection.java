package org.dangjian.market.platform.print;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a record type stands on paper, in the order of its components. The one place that says so, for every form. */
public final class Projection {

    /** What a column holds. */
    @Schema(name = "ReportColumnKind")
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    /**
     * One column.
     *
     * @param key the name of the component, as it stands in JSON; {@code part} that of the record within, or empty
     * @param width in halves of a Chinese character
     * @param code whether a PDF shows it as a QR code
     * @param words what is printed for {@code true} and {@code false}; none where it is neither
     * @param absent what is printed where there is nothing
     */
    public record Slot(
            String key,
            String part,
            String title,
            int width,
            Kind kind,
            boolean heading,
            boolean code,
            List<String> words,
            String absent) {}

    private record Reader(Method component, Method nested, Printed printed) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final List<Slot> slots = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    private Projection(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Printed printed = component.getAnnotation(Printed.class);
            if (printed != null) {
                Method nested = printed.of().isEmpty() ? null : nested(component, printed.of());
                Class<?> shown = nested == null ? component.getType() : nested.getReturnType();
                component.getAccessor().setAccessible(true);
                readers.add(new Reader(component.getAccessor(), nested, printed));
                slots.add(new Slot(
                        component.getName(),
                        printed.of(),
                        printed.value(),
                        printed.width(),
                        kind(shown),
                        printed.heading(),
                        printed.code(),
                        shown == boolean.class || shown == Boolean.class ? List.of(printed.words()) : List.of(),
                        printed.absent()));
            }
        }
    }

    /** The projection of a type whose printed components are annotated. */
    public static Projection of(Class<? extends Record> type) {
        return new Projection(type);
    }

    private static Method nested(RecordComponent component, String name) {
        try {
            Method accessor = component.getType().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(component + " has no " + name, missing);
        }
    }

    private static Kind kind(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return Kind.NUMBER;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        return type == Instant.class ? Kind.MOMENT : Kind.TEXT;
    }

    /** The columns. */
    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** What a record says in each of them: a text, a number, a day, a moment of Asia/Shanghai, or {@code null}. */
    public Object[] values(Record row) {
        Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(readers.get(i), row);
        }
        return values;
    }

    private static Object value(Reader reader, Record row) {
        try {
            Object value = reader.component().invoke(row);
            if (value != null && reader.nested() != null) {
                value = reader.nested().invoke(value);
            }
            return plain(value, reader.printed());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object plain(Object value, Printed printed) {
        return switch (value) {
            case null -> printed.absent().isEmpty() ? null : printed.absent();
            case Number number -> number;
            case LocalDate day -> day;
            case Instant instant -> LocalDateTime.ofInstant(instant, BusinessDay.ZONE);
            case Boolean flag -> printed.words()[flag ? 0 : 1];
            case Titled code -> code.title();
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining("；"));
            default -> value.toString();
        };
    }

    /** A value as people read it; empty for {@code null}. */
    public static String text(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> value.toString();
        };
    }

    /** A sentence with each <code>{key}</code> replaced by what the record says there. */
    String fill(String sentence, Object[] values) {
        String filled = sentence;
        for (int i = 0; i < values.length; i++) {
            String said = values[i] instanceof LocalDate day ? CHINESE.format(day) : text(values[i]);
            filled = filled.replace("{" + slots.get(i).key() + "}", said);
        }
        return filled;
    }

    /** How wide all columns are together. */
    int width() {
        return slots.stream()
                .filter(slot -> !slot.heading())
                .mapToInt(Slot::width)
                .sum();
    }

    @Override
    public String toString() {
        return Arrays.toString(slots.toArray());
    }
}
