package org.dangjian.market.platform.http.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Names each parameter of a query that is not of its kind: the framework would only say that the address does not exist.
 */
class QueryShape {

    private final Map<Method, Map<String, Class<?>>> shapes = new ConcurrentHashMap<>();

    /** @throws Problem {@code validation-failed} naming each wrong parameter */
    @ServerRequestFilter
    public void check(UriInfo address, ResourceInfo resource) {
        if (address.getQueryParameters().isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Class<?>> shape = shapes.computeIfAbsent(resource.getResourceMethod(), QueryShape::shape);
        List<Problem.FieldError> errors = new ArrayList<>();
        address.getQueryParameters().forEach((name, values) -> {
            Class<?> kind = shape.get(name);
            if (kind != null) {
                values.stream()
                        .flatMap(value -> mistake(kind, value).stream())
                        .findFirst()
                        .ifPresent(mistake -> errors.add(new Problem.FieldError(name, mistake)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Map<String, Class<?>> shape(Method method) {
        Map<String, Class<?>> shape = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                shape.put(query.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inner = field.getAnnotation(QueryParam.class);
                    if (inner != null) {
                        shape.put(inner.value(), field.getType());
                    }
                }
            }
        }
        return Map.copyOf(shape);
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
