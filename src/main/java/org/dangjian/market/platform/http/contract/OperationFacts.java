package org.dangjian.market.platform.http.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.http.known.IfNoneMatch;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * What the method behind an operation tells of it.
 *
 * @param open whether anybody may ask, without a token
 * @param forRoles whether some roles alone may ask, and not whoever is signed in
 * @param key whether a request key is read
 * @param keyRequired whether a request without one is refused
 * @param changesVersion whether {@code If-Match} is asked for
 * @param asksWhetherChanged whether {@code If-None-Match} is read before the answer is made
 * @param page whether it answers with a list
 * @param versioned whether the answer carries its version as {@code ETag}
 * @param status of success, where it is another than 200
 */
record OperationFacts(
        boolean open,
        boolean forRoles,
        boolean key,
        boolean keyRequired,
        boolean changesVersion,
        boolean asksWhetherChanged,
        boolean page,
        boolean versioned,
        String status) {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName IF_MATCH = DotName.createSimple(IfMatch.class);
    private static final DotName IF_NONE_MATCH = DotName.createSimple(IfNoneMatch.class);
    private static final DotName VERSIONED = DotName.createSimple(IfMatch.Versioned.class);
    private static final DotName PAGE = DotName.createSimple(Page.class);

    /** Of every operation, by its name in the contract. */
    static Map<String, OperationFacts> read(IndexView classes) {
        Map<String, OperationFacts> facts = new HashMap<>();
        for (AnnotationInstance operation : classes.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                facts.put(
                        operation.value("operationId").asString(),
                        of(operation.target().asMethod(), classes));
            }
        }
        return facts;
    }

    private static OperationFacts of(MethodInfo method, IndexView classes) {
        AnnotationInstance key = method.annotation(IDEMPOTENT);
        AnnotationValue required = key == null ? null : key.value("required");
        AnnotationInstance status = method.annotation(STATUS);
        Type answer = answer(method);
        return new OperationFacts(
                method.hasDeclaredAnnotation(PERMIT_ALL),
                isForRoles(method),
                key != null,
                required != null && required.asBoolean(),
                takes(method, IF_MATCH),
                takes(method, IF_NONE_MATCH),
                answer.name().equals(PAGE),
                classes.getClassByName(answer.name()) != null
                        && classes.getClassByName(answer.name())
                                .interfaceNames()
                                .contains(VERSIONED),
                status == null ? null : Integer.toString(status.value().asInt()));
    }

    private static boolean takes(MethodInfo method, DotName header) {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(header));
    }

    private static boolean isForRoles(MethodInfo method) {
        AnnotationInstance own = method.declaredAnnotation(ROLES);
        AnnotationInstance roles = own == null ? method.declaringClass().declaredAnnotation(ROLES) : own;
        return !method.hasDeclaredAnnotation(PERMIT_ALL)
                && (roles == null || !List.of(roles.value().asStringArray()).contains("**"));
    }

    /** What is answered, without the envelope that carries status or headers. */
    private static Type answer(MethodInfo method) {
        Type type = method.returnType();
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && !type.name().equals(PAGE)
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }
}
