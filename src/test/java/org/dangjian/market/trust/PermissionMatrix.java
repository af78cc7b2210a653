package org.dangjian.market.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.contract.Contract;
import org.dangjian.market.trust.Permissions.Row;
import org.dangjian.market.trust.Permissions.Word;
import org.dangjian.market.trust.Probes.Asking;
import org.dangjian.market.trust.Probes.Probe;

/** Asks every cell of the permission table over HTTP and reports the answers that the table does not foresee. */
final class PermissionMatrix {

    /** An answer that the table does not foresee. */
    record Unexpected(String operation, String role, String scope, String expected, String answer) {}

    private static final String SIGN_IN_FIRST = "401";
    private static final String NEVER = "403 forbidden";
    private static final int AT_ONCE = 4;
    private static final String LISTED = "listed";
    private static final String EMPTY = "empty";
    private static final String NO_THING = ".";

    private final PermissionTown home;
    private final PermissionTown away;
    private final Probes probes = new Probes();
    private final Queue<Unexpected> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final Set<String> reading = Contract.committed().operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .map(Contract.Operation::id)
            .collect(Collectors.toSet());

    PermissionMatrix(PermissionTown home, PermissionTown away) {
        this.home = home;
        this.away = away;
    }

    PermissionTown home() {
        return home;
    }

    PermissionTown away() {
        return away;
    }

    int asked() {
        return asked.get();
    }

    /** How often a GET showed something; an answer off the contract fails at once. */
    int shown() {
        return shown.get();
    }

    /** Asks all cells of these rows, several people at once. */
    List<Unexpected> check(List<Row> rows) {
        home.orders.ordersToHandOut();
        List<Callable<Void>> people = new ArrayList<>();
        people.add(() -> {
            rows.forEach(this::askAnonymously);
            return null;
        });
        for (Role role : Role.values()) {
            people.add(() -> {
                rows.forEach(row -> ask(row, role));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(people)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
        return List.copyOf(unexpected);
    }

    private void askAnonymously(Row row) {
        List<String> signIn = List.of(SIGN_IN_FIRST);
        ask(row, null, "own", home.here, row.word(Permissions.ANONYMOUS) == Word.OPEN ? row.letIn() : signIn);
        if (!row.foreign().equals(NO_THING)) {
            ask(row, null, "foreign", away.here, signIn);
        }
        if (!row.none().equals(NO_THING)) {
            ask(row, null, "none", new Belongings(), signIn);
        }
    }

    private void ask(Row row, Role role) {
        Word word = row.word(role.name());
        List<String> never = List.of(NEVER);
        boolean isNever = word == Word.NEVER;
        boolean isClosed = word == Word.CLOSED;
        List<String> foreign = List.of(row.foreign());
        ask(row, role, "own", home.here, isNever ? never : isClosed ? foreign : row.letIn());
        if (word == Word.SELF || word == Word.MINE || isClosed) {
            ask(row, role, "neighbour's", home.neighbour, word == Word.MINE ? List.of("403") : foreign);
        }
        if (!row.foreign().equals(NO_THING)) {
            ask(row, role, "foreign", away.here, isNever ? never : word == Word.ALL ? row.letIn() : foreign);
        }
        if (!row.none().equals(NO_THING)) {
            ask(row, role, "none", new Belongings(), isNever ? never : List.of(row.none()));
        }
    }

    private void ask(Row row, Role role, String scope, Belongings target, List<String> expected) {
        Probe probe = probes.of(row.operation());
        Role as = role == null ? Role.MEMBER : role;
        Asking asking = new Asking(as, home, target);
        Answer answer = probe.call()
                .apply(asking)
                .as(role == null ? null : person(row.operation(), role).token());
        asked.incrementAndGet();
        if (answer.status() == 200 && reading.contains(row.operation())) {
            shown.incrementAndGet();
        }
        if (expected.stream()
                .noneMatch(word -> matches(word, answer, probe.listed() == null ? null : asking.id(probe.listed())))) {
            String who = role == null ? Permissions.ANONYMOUS : role.name();
            unexpected.add(new Unexpected(row.operation(), who, scope, String.join(" ", expected), answer.toString()));
        }
    }

    /** Whoever signs out or changes a password does it with an account of its own. */
    private Person person(String operation, Role role) {
        if (!operation.equals("logout") && !operation.equals("changePassword")) {
            return home.person(role);
        }
        if (role == Role.SYSTEM_ADMIN) {
            return Accounts.systemAdmin();
        }
        String member = role == Role.MEMBER ? home.town.memberId("COMMUNITY", "FULL") : null;
        return home.town.account("替身", role.name(), home.town.community, member);
    }

    private static boolean matches(String expected, Answer answer, String listed) {
        return switch (expected) {
            case LISTED -> answer.isSuccess() && shows(answer, listed);
            case EMPTY -> answer.isSuccess() && !shows(answer, listed);
            case NEVER -> answer.status() == 403 && answer.code().equals("forbidden");
            default ->
                Character.isDigit(expected.charAt(0))
                        ? Integer.toString(answer.status()).equals(expected)
                        : answer.code().equals(expected);
        };
    }

    /** Whether a page shows the thing: by its own id, or as the subject of an audit event. */
    private static boolean shows(Answer answer, String id) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .anyMatch(item -> id.equals(item.path("id").asText())
                        || id.equals(item.path("subjectId").asText()));
    }
}
