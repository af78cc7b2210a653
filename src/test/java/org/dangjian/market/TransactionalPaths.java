package org.dangjian.market;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Idempotent;

/** Which code runs while a transaction holds a connection, as far as the calls in the classes tell. */
final class TransactionalPaths {

    private static final Set<Transactional.TxType> WITHOUT =
            Set.of(Transactional.TxType.NOT_SUPPORTED, Transactional.TxType.NEVER);

    /** Stands before the name of who runs lambdas in a transaction and is in none itself. */
    private static final String OPENED = "in a transaction of ";

    private final JavaClasses code;
    private final Map<String, String> reachedFrom = new HashMap<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
    private final Map<JavaAccess<?>, String> accesses = new HashMap<>();

    private TransactionalPaths(JavaClasses code) {
        this.code = code;
    }

    /** Every way from the beginning of a transaction to an access of this kind, as text. */
    static List<String> to(Predicate<JavaAccess<?>> forbidden, JavaClasses code) {
        TransactionalPaths paths = new TransactionalPaths(code);
        paths.walk();
        return paths.accesses.entrySet().stream()
                .filter(access -> forbidden.test(access.getKey()))
                .map(access -> paths.way(access.getValue()) + " -> "
                        + access.getKey().getTarget().getFullName())
                .distinct()
                .sorted()
                .toList();
    }

    private void walk() {
        for (JavaClass type : code) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (unit instanceof JavaMethod method && beginsOne(method)) {
                    reach(unit, "");
                }
                if (opensOne(unit)) {
                    reachedFrom.putIfAbsent(OPENED + unit.getFullName(), "");
                    follow(
                            unit,
                            unit.getAccessesFromSelf().stream()
                                    .filter(JavaAccess::isDeclaredInLambda)
                                    .collect(Collectors.toSet()),
                            OPENED);
                }
            }
        }
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            follow(unit, unit.getAccessesFromSelf(), "");
        }
    }

    private static boolean beginsOne(JavaMethod method) {
        if (method.isAnnotatedWith(Idempotent.class)) {
            return true;
        }
        return Stream.of(method.tryGetAnnotationOfType(Transactional.class))
                .flatMap(found -> found.stream())
                .findFirst()
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .filter(found -> !WITHOUT.contains(found.value()))
                .isPresent();
    }

    /** Whether it runs something in a transaction of its own: then what stands in its lambdas counts. */
    private static boolean opensOne(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(QuarkusTransaction.class)
                        || call.getTargetOwner().isAssignableTo(TransactionRunnerOptions.class));
    }

    private void follow(JavaCodeUnit from, Set<JavaAccess<?>> steps, String kind) {
        for (JavaAccess<?> step : steps) {
            accesses.putIfAbsent(step, kind + from.getFullName());
            JavaClass owner = step.getTargetOwner();
            if (!(step.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)
                    || !code.contain(owner.getName())) {
                continue;
            }
            Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                    .flatMap(type -> type.getCodeUnits().stream())
                    .filter(unit -> unit.getName().equals(target.getName())
                            && HasName.Utils.namesOf(unit.getRawParameterTypes())
                                    .equals(HasName.Utils.namesOf(target.getRawParameterTypes())))
                    .forEach(unit -> reach(unit, kind + from.getFullName()));
        }
    }

    /** What is reached first is not reached again, so ways have an end; who only opens a transaction begins one. */
    private void reach(JavaCodeUnit unit, String from) {
        if (!reachedFrom.containsKey(unit.getFullName())) {
            reachedFrom.put(unit.getFullName(), from);
            open.add(unit);
        }
    }

    private String way(String end) {
        StringBuilder way = new StringBuilder();
        for (String name = end; !name.isEmpty(); name = reachedFrom.get(name)) {
            way.insert(0, way.isEmpty() ? name : name + " -> ");
        }
        return way.toString();
    }
}
