package org.dangjian.market.platform.http.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Names each parameter of a query that is unknown, given twice or not of its kind: the framework would pass over the first
 * two and say of the third that the address does not exist.
 */
class QueryShape {

    /**
     * What a parameter takes.
     *
     * @param several whether it may be given more than once, or as values with commas between them
     */
    private record Wanted(Class<?> kind, boolean several) {

        static Wanted of(Type type) {
            return type instanceof ParameterizedType many
                    ? new Wanted((Class<?>) many.getActualTypeArguments()[0], true)
                    : new Wanted((Class<?>) type, false);
        }
    }

    private static final int LONGEST_NAME = 64;

    private final Map<Method, Map<String, Wanted>> shapes = new ConcurrentHashMap<>();

    /** @throws Problem {@code validation-failed} naming each wrong parameter */
    @ServerRequestFilter
    public void check(UriInfo address, ResourceInfo resource) {
        if (address.getQueryParameters().isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Wanted> shape = shapes.computeIfAbsent(resource.getResourceMethod(), QueryShape::shape);
        List<Problem.FieldError> errors = new ArrayList<>();
        address.getQueryParameters()
                .forEach((name, values) -> mistake(shape.get(name), values)
                        .ifPresent(mistake -> errors.add(new Problem.FieldError(shortened(name), mistake))));
        errors.sort(Comparator.comparing(Problem.FieldError::field));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Map<String, Wanted> shape(Method method) {
        Map<String, Wanted> shape = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                shape.put(query.value(), Wanted.of(parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inner = field.getAnnotation(QueryParam.class);
                    if (inner != null) {
                        shape.put(inner.value(), Wanted.of(field.getGenericType()));
                    }
                }
            }
        }
        return Map.copyOf(shape);
    }

    /** A name is as long as whoever sends it likes, what is told of it is not. */
    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** What is wrong with the values of a parameter, or empty. */
    private static Optional<String> mistake(Wanted wanted, List<String> values) {
        if (wanted == null) {
            return Optional.of("没有这个参数，请检查拼写");
        }
        if (!wanted.several() && values.size() > 1) {
            return Optional.of("只能填写一次");
        }
        return values.stream()
                .flatMap(value -> wanted.several() ? Arrays.stream(value.split(",", -1)) : Stream.of(value))
                .flatMap(value -> mistake(wanted.kind(), value).stream())
                .findFirst();
    }

    /** What is wrong with a value of that kind, or empty. */
    private static Optional<String> mistake(Class<?> kind, String value) {
        try {
            if (kind.isEnum()) {
                List<String> names = Arrays.stream(kind.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
                return names.contains(value)
                        ? Optional.empty()
                        : Optional.of("只能是 " + names.stream().collect(Collectors.joining("、")));
            }
            if (kind == UUID.class) {
                UUID.fromString(value);
            } else if (kind == int.class || kind == Integer.class) {
                Integer.parseInt(value);
            } else if (kind == boolean.class || kind == Boolean.class) {
                return value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("只能是 true、false");
            } else if (kind == LocalDate.class) {
                LocalDate.parse(value);
            }
            return Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.of(kind == UUID.class ? "不是有效的编号" : "请填写整数");
        } catch (IllegalArgumentException wrong) {
            return Optional.of("不是有效的编号");
        } catch (DateTimeException wrong) {
            return Optional.of("请按 2026-11-27 的格式填写日期");
        }
    }
}
