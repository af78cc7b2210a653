package org.dangjian.market.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.testsupport.contract.AnswerCheck;
import org.dangjian.market.testsupport.contract.Contract;
import org.dangjian.market.testsupport.contract.Contract.Operation;
import org.dangjian.market.trust.Permissions.Word;

/** Sends random requests and compares every answer with the contract. */
final class FuzzRun {

    /** A request whose answer breaks a promise. */
    record Broken(String operation, String what, String request, String answer) {}

    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toUnmodifiableSet());
    /** They end the session that asks. */
    private static final Set<String> LAST_WORDS = Set.of("logout", "changePassword");

    private final Contract contract = Contract.committed();
    private final PermissionTown town;
    private final Random random;
    private final FuzzPool pool;
    private final FuzzValues values;
    private final FuzzRequests requests;
    private final Map<String, Permissions.Row> rows = new HashMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;

    FuzzRun(PermissionTown town, long seed) {
        this.town = town;
        this.random = new Random(seed);
        this.pool = new FuzzPool(town, random);
        this.values = new FuzzValues(contract, pool, random);
        this.requests = new FuzzRequests(values, pool, random);
        Permissions.read().rows().forEach(row -> rows.put(row.operation(), row));
    }

    /** Sends so many requests, spread over all operations; every fourth is one that only reads. */
    List<Broken> send(int count) {
        List<Operation> all = contract.operations().stream()
                .filter(operation -> !LAST_WORDS.contains(operation.id()))
                .toList();
        List<Operation> reads = all.stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
        for (int i = 0; i < count; i++) {
            send(values.any(values.oneIn(4) ? reads : all));
        }
        return broken;
    }

    void send(Operation operation) {
        Person person = person(operation);
        Call call = requests.next(operation);
        Answer answer = call.unchecked(person == null ? null : person.token());
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        for (String what : complaints(operation, answer)) {
            broken.add(new Broken(operation.id(), what, call.toString(), answer.toString()));
        }
        if (answer.isSuccess() && answer.mediaType().startsWith("application/json")) {
            pool.collect(operation.subject(), answer.json());
        }
    }

    /** Somebody who may ask this, or now and then anybody. */
    private Person person(Operation operation) {
        Permissions.Row row = rows.get(operation.id());
        List<Role> may = Arrays.stream(Role.values())
                .filter(role -> row.word(role.name()) != Word.NEVER)
                .toList();
        if (values.oneIn(30)) {
            return null;
        }
        return town.person(may.isEmpty() || values.oneIn(12) ? values.any(List.of(Role.values())) : values.any(may));
    }

    private List<String> complaints(Operation operation, Answer answer) {
        if (answer.status() >= 500) {
            return List.of("failed with " + answer.status());
        }
        List<String> mistakes = new ArrayList<>(
                AnswerCheck.committed().mistakes(operation, answer.status(), answer.mediaType(), answer.body()));
        if (answer.status() >= 400 && !CODES.contains(answer.code())) {
            mistakes.add("an unknown code: " + answer.code());
        }
        return mistakes;
    }

    int sent() {
        return sent;
    }

    int count(int from, int below) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() >= from && entry.getKey() < below)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    List<Broken> broken() {
        return broken;
    }

    Contract contract() {
        return contract;
    }
}
