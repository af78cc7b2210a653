package org.dangjian.market.people.access.office;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which operations the roles of a caller open, read from the same annotations that let them in. */
@ApplicationScoped
class Permitted {

    private static final String EVERYBODY = "**";

    /** Who is let in, by operation; those open to everybody are left out. */
    private final Map<String, Set<String>> letIn = new TreeMap<>();

    Permitted(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(this::note);
    }

    private void note(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        if (roles != null && !List.of(roles.value()).contains(EVERYBODY)) {
            letIn.put(operation.operationId(), Set.of(roles.value()));
        }
    }

    /** By name, in the order of the alphabet. */
    List<String> of(Caller caller) {
        Set<String> held = caller.grants().stream()
                .flatMap(grant -> grant.role().names().stream())
                .collect(Collectors.toSet());
        return letIn.entrySet().stream()
                .filter(operation -> operation.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
