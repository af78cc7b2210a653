package org.dangjian.market.assessment.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.rules.check.SchemeProblem;

/**
 * Trees to records and back, for records of text, whole numbers, yes/no, enums, days of the year, lists and records.
 * Object mapping stops at the first mistake; an office that edits a scheme wants all of them at once, hence this.
 */
final class RecordTree {

    private RecordTree() {}

    /** One tree being read. A field that is absent or null is null, false or, for {@code int}, a problem. */
    static final class Source {

        private final JsonNode root;
        private final List<SchemeProblem> problems = new ArrayList<>();

        Source(JsonNode root) {
            this.root = root;
        }

        <T extends Record> T read(Class<T> type) {
            return type.cast(readRecord("", root, type));
        }

        List<SchemeProblem> problems() {
            return problems;
        }

        private Object readRecord(String path, JsonNode node, Class<?> type) {
            if (node == null || !node.isObject()) {
                return refused(path, "应为一组字段（名称: 内容）");
            }
            RecordComponent[] components = type.getRecordComponents();
            refuseUnknown(path, node, components);
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                values[i] = readValue(join(path, name), node.get(name), components[i].getGenericType());
            }
            return construct(type, components, values);
        }

        private void refuseUnknown(String path, JsonNode node, RecordComponent[] components) {
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (Arrays.stream(components)
                        .noneMatch(component -> component.getName().equals(name))) {
                    String known = Arrays.stream(components)
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining("、"));
                    refused(join(path, name), "不认识的字段「" + name + "」，可用的字段：" + known);
                }
            }
        }

        private Object readValue(String path, JsonNode node, Type type) {
            if (node == null || node.isNull()) {
                return absent(path, type);
            }
            if (type instanceof ParameterizedType list) {
                return readList(path, node, list.getActualTypeArguments()[0]);
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isRecord()) {
                return readRecord(path, node, plain);
            } else if (plain == int.class || plain == Integer.class) {
                boolean whole = node.isIntegralNumber() && node.canConvertToInt();
                return whole ? (Object) node.intValue() : refused(path, "应为整数，不加引号，不带小数", type);
            } else if (plain == boolean.class || plain == Boolean.class) {
                return node.isBoolean() ? (Object) node.booleanValue() : refused(path, "应为true或false", type);
            } else if (!node.isTextual()) {
                return refused(path, "应为文字；若是数字或true、false，请加引号");
            } else if (plain.isEnum()) {
                return readEnum(path, node.textValue(), plain);
            } else if (plain == MonthDay.class) {
                return readMonthDay(path, node.textValue());
            }
            return node.textValue();
        }

        private Object absent(String path, Type type) {
            return type == int.class ? refused(path, "缺少这一项，请填写整数", type) : placeholder(type);
        }

        private List<Object> readList(String path, JsonNode node, Type type) {
            List<Object> values = new ArrayList<>(node.size());
            if (!node.isArray()) {
                refused(path, "应为列表（每项前加“- ”）");
                return values;
            }
            for (int i = 0; i < node.size(); i++) {
                String element = path + "[" + i + "]";
                int before = problems.size();
                Object value = readValue(element, node.get(i), type);
                if (value != null) {
                    values.add(value);
                } else if (problems.size() == before) {
                    refused(element, "这一项是空的，请填写或删去");
                }
            }
            return values;
        }

        private Object readEnum(String path, String text, Class<?> type) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
                names.add(((Enum<?>) constant).name());
            }
            return refused(path, "不认识的「" + text + "」，只能用：" + String.join("、", names));
        }

        private Object readMonthDay(String path, String text) {
            try {
                return MonthDay.parse("--" + text);
            } catch (DateTimeException e) {
                return refused(path, "应为“月-日”，如10-01，现为「" + text + "」");
            }
        }

        private Object refused(String path, String message) {
            problems.add(new SchemeProblem(path, message));
            return null;
        }

        private Object refused(String path, String message, Type type) {
            refused(path, message);
            return placeholder(type);
        }

        private static Object placeholder(Type type) {
            if (type == int.class) {
                return 0;
            }
            return type == boolean.class ? false : null;
        }
    }

    /** The tree of a record: fields in their declared order, those without a value left out. */
    static ObjectNode write(Record value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = read(component, value);
            if (content != null) {
                node.set(component.getName(), writeValue(content));
            }
        }
        return node;
    }

    private static JsonNode writeValue(Object value) {
        return switch (value) {
            case Record record -> write(record);
            case List<?> list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
                list.forEach(element -> array.add(writeValue(element)));
                yield array;
            }
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            case Enum<?> constant -> JsonNodeFactory.instance.textNode(constant.name());
            case MonthDay day ->
                JsonNodeFactory.instance.textNode(day.toString().substring(2));
            default -> JsonNodeFactory.instance.textNode((String) value);
        };
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("record is not readable: " + component, e);
        }
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record cannot be made: " + type, e);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
