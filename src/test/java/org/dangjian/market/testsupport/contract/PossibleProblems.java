package org.dangjian.market.testsupport.contract;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The problems that each operation can give, read from the compiled code: those named in what its method calls, through
 * interfaces, observers of the same transaction and the request key, and those of the constraints of tables it writes new
 * rows to, or changes a column of that a constraint looks at. What the doors in front of every operation answer is not among them.
 */
public final class PossibleProblems {

    private static final String ROOT = "org.dangjian.market.";
    private static final String REQUEST_KEYS = ROOT + "platform.http.idempotency.IdempotencyInterceptor";
    private static final String PREPARE = "prepare";

    /** Here a refusal becomes something that is told in a successful answer, or work is done that {@link #before} names. */
    private static final Set<String> TOLD = Set.of(
            REQUEST_KEYS + ".prepare",
            ROOT + "platform.http.problem.ProblemTranslator.translate",
            ROOT + "platform.http.limit.PieceByPiece.refusal",
            ROOT + "trade.shelf.item.ItemsForMe.whyNot",
            ROOT + "trade.shelf.item.ItemView$WhyNotView.of");

    private static final Pattern TABLE =
            Pattern.compile("(?:create table|alter table|create unique index \\w+ on)\\s+(\\w+)");

    private final JavaClasses code;
    private final Map<String, List<JavaMethod>> observers = new HashMap<>();
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> calls = new HashMap<>();
    private final Map<String, Set<Constraint>> constraints;

    /**
     * A constraint with a name that a problem stands for.
     *
     * @param columns the words of its text, the columns it looks at among them
     */
    public record Constraint(ProblemCode problem, Set<String> columns) {}

    /**
     * @param code the whole product
     * @param constraints of each table by its name
     */
    public PossibleProblems(JavaClasses code, Map<String, Set<Constraint>> constraints) {
        this.code = code;
        this.constraints = constraints;
        units().forEach(unit -> eventOf(unit)
                .ifPresent(event -> observers
                        .computeIfAbsent(event, name -> new ArrayList<>())
                        .add((JavaMethod) unit)));
    }

    /** The codes by the name of the operation. */
    public TreeMap<String, SortedSet<String>> byOperation() {
        TreeMap<String, SortedSet<String>> all = new TreeMap<>();
        units().filter(unit -> unit.isAnnotatedWith(Operation.class))
                .forEach(operation ->
                        all.put(operation.getAnnotationOfType(Operation.class).operationId(), codesOf(operation)));
        return all;
    }

    private Stream<JavaCodeUnit> units() {
        return code.stream()
                .filter(type ->
                        type.getName().startsWith(ROOT) && !type.getName().startsWith(ROOT + "demo."))
                .flatMap(type -> type.getCodeUnits().stream());
    }

    /** What it observes before the transaction ends: what is thrown afterwards reaches nobody. */
    private static Optional<String> eventOf(JavaCodeUnit unit) {
        return unit.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(Observes.class)
                        && parameter.getAnnotationOfType(Observes.class).during() == TransactionPhase.IN_PROGRESS)
                .map(JavaParameter::getRawType)
                .map(JavaClass::getName)
                .findFirst();
    }

    private SortedSet<String> codesOf(JavaCodeUnit operation) {
        Set<String> handed = new HashSet<>();
        operation
                .getOwner()
                .getFields()
                .forEach(field -> handed.add(field.getRawType().getName()));
        SortedSet<String> codes = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(before(operation));
        next.add(operation);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.poll();
            if (seen.add(unit) && !TOLD.contains(unit.getOwner().getName() + "." + unit.getName())) {
                own(unit).forEach(problem -> codes.add(problem.code()));
                calls.computeIfAbsent(unit, this::called).stream()
                        .filter(callee -> isMeant(callee, unit, handed))
                        .forEach(next::add);
            }
        }
        return codes;
    }

    /**
     * An operation that hands its own import to a desk for all imports gets no problem of the others: where a class of the
     * operation's own fields answers a call through an interface, no other does.
     */
    private static boolean isMeant(JavaCodeUnit callee, JavaCodeUnit caller, Set<String> handed) {
        JavaClass owner = callee.getOwner();
        return handed.contains(owner.getName())
                || owner.equals(caller.getOwner())
                || Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                        .filter(type -> type.getName().startsWith(ROOT))
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.getName().equals(callee.getName())))
                        .filter(type -> calls(caller, type))
                        .noneMatch(type ->
                                type.getAllSubclasses().stream().anyMatch(other -> handed.contains(other.getName())));
    }

    private static boolean calls(JavaCodeUnit caller, JavaClass type) {
        return caller.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(type));
    }

    /** What runs before and around it. */
    private List<JavaCodeUnit> before(JavaCodeUnit operation) {
        if (!operation.isAnnotatedWith(Idempotent.class)) {
            return List.of();
        }
        List<JavaCodeUnit> work = new ArrayList<>(named(code.get(REQUEST_KEYS), "once", 1));
        work.addAll(
                named(code.get(operation.getAnnotationOfType(Idempotent.class).prepare()), PREPARE, 1));
        return work;
    }

    private Set<ProblemCode> own(JavaCodeUnit unit) {
        Set<ProblemCode> problems = new HashSet<>();
        unit.getFieldAccesses().stream()
                .map(JavaAccess::getTarget)
                .filter(field -> field.getOwner().isEquivalentTo(ProblemCode.class)
                        && field.getRawType().isEquivalentTo(ProblemCode.class))
                .forEach(field -> problems.add(ProblemCode.valueOf(field.getName())));
        if (unit.getOwner().isAnnotatedWith(Entity.class)) {
            Set<String> written = written(unit);
            constraints.getOrDefault(table(unit.getOwner()), Set.of()).stream()
                    .filter(one -> unit instanceof JavaConstructor || !Collections.disjoint(one.columns(), written))
                    .forEach(one -> problems.add(one.problem()));
        }
        return problems;
    }

    /** The columns of an entity that one of its methods writes. */
    private static Set<String> written(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET
                        && access.getTargetOwner().equals(unit.getOwner()))
                .map(access -> underscored(access.getTarget().getName()))
                .collect(Collectors.toSet());
    }

    private static String underscored(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String table(JavaClass entity) {
        return entity.isAnnotatedWith(Table.class)
                ? entity.getAnnotationOfType(Table.class).name()
                : underscored(entity.getSimpleName());
    }

    private Set<JavaCodeUnit> called(JavaCodeUnit unit) {
        Set<JavaCodeUnit> called = new HashSet<>();
        Stream.of(unit.getCallsFromSelf(), unit.getMethodReferencesFromSelf(), unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .map(access -> (CodeUnitAccessTarget) access.getTarget())
                .filter(target -> target.getOwner().getName().startsWith(ROOT)
                        && !target.getOwner().isEquivalentTo(ProblemCode.class))
                .forEach(target -> {
                    target.resolveMember().ifPresent(called::add);
                    int parameters = target.getRawParameterTypes().size();
                    target.getOwner()
                            .getAllSubclasses()
                            .forEach(type -> called.addAll(named(type, target.getName(), parameters)));
                });
        if (unit instanceof JavaConstructor) {
            called.addAll(observers.getOrDefault(unit.getOwner().getName(), List.of()));
        }
        return called;
    }

    /** By number and not by types of parameters: those of a generic interface are others where it is implemented. */
    private static List<JavaMethod> named(JavaClass type, String name, int parameters) {
        return type.getMethods().stream()
                .filter(method -> method.getName().equals(name)
                        && method.getRawParameterTypes().size() == parameters)
                .toList();
    }

    /** All constraints with a problem that stand in this text of SQL, by table. */
    public static Map<String, Set<Constraint>> constraints(Stream<String> statements) {
        Map<String, Set<Constraint>> byTable = new HashMap<>();
        statements.forEach(statement -> {
            Matcher table = TABLE.matcher(statement);
            if (table.find()) {
                for (ProblemCode problem : ProblemCode.values()) {
                    for (String name : problem.constraints()) {
                        Matcher found = Pattern.compile("\\b" + name + "\\b").matcher(statement);
                        if (found.find()) {
                            byTable.computeIfAbsent(table.group(1), key -> new HashSet<>())
                                    .add(new Constraint(problem, words(statement.substring(found.end()))));
                        }
                    }
                }
            }
        });
        return byTable;
    }

    /** The words up to the next constraint. */
    private static Set<String> words(String rest) {
        String own = rest.split("\\bconstraint\\b", 2)[0];
        return new HashSet<>(List.of(own.split("[^a-z0-9_]+")));
    }
}
