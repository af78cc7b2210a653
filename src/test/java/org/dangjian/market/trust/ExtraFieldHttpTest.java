package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Wire;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.testsupport.contract.Contract;
import org.dangjian.market.testsupport.contract.Contract.Operation;
import org.dangjian.market.trust.Permissions.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Every JSON body of the contract, otherwise right, with a field that is not its own: what only the service decides, such
 * as an id, a state, who made it. Each is refused and changes nothing.
 *
 * <p>On H2 alone: what a body may hold is decided before any database is asked.
 */
@QuarkusTest
@DisabledIfSystemProperty(named = Databases.KIND, matches = "postgresql", disabledReason = "asked on H2 alone")
class ExtraFieldHttpTest {

    private static final List<String> FIELDS =
            List.of("id", "status", "version", "createdBy", "accountId", "epoch", "locked", "taken", "__proto__");

    private final Contract contract = Contract.committed();
    private final Permissions permissions = Permissions.read();

    @Test
    void aFieldThatIsNotDeclaredIsRefusedAndChangesNothing() {
        long seed = Figures.seed();
        System.out.println("TRUST S2 seed " + seed);
        Bodies bodies = new Bodies(new PermissionTown(), seed);
        Random order = new Random(seed);
        List<String> taken = new ArrayList<>();
        int sent = 0;
        for (Operation operation : contract.operations()) {
            JsonNode schema = operation.jsonBody();
            if (schema == null) {
                continue;
            }
            List<String> fields = new ArrayList<>(FIELDS);
            fields.removeIf(contract.resolved(schema).path("properties")::has);
            Collections.shuffle(fields, order);
            for (String field : fields.subList(0, Figures.of(3, fields.size()))) {
                taken.addAll(bodies.refusal(operation, field));
                sent++;
            }
        }
        Figures.print(
                "S2", sent + " bodies with a field that is not theirs, " + taken.size() + " not refused or changed");
        assertThat(taken).isEmpty();
    }

    /** Plants a field that the body does take, and expects to hear of it. */
    @Test
    void aFieldThatIsTakenIsReported() {
        Bodies bodies = new Bodies(new PermissionTown(), 1);
        Operation updateItem = contract.operations().stream()
                .filter(operation -> operation.id().equals("updateItem"))
                .findFirst()
                .orElseThrow();
        assertThat(bodies.refusal(updateItem, "place")).isNotEmpty();
    }

    /** Right bodies for operations, by people who may. */
    private final class Bodies {

        private final PermissionTown town;
        private final FuzzPool pool;
        private final FuzzValues values;

        Bodies(PermissionTown town, long seed) {
            Random random = new Random(seed);
            this.town = town;
            this.pool = new FuzzPool(town, random);
            this.values = new FuzzValues(contract, pool, random);
        }

        /** Sends a body with the field; what went wrong, if anything. */
        List<String> refusal(Operation operation, String field) {
            Role role = roleFor(operation);
            Person person = town.person(role);
            String path = operation
                    .path()
                    .replace("{id}", own(operation, role))
                    .replace("{name}", "project-list")
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            String before = seen(operation, path, person);
            ObjectNode body = (ObjectNode) values.right(operation, "", operation.jsonBody());
            Call call = new Call(operation.method(), path, Map.of(), null)
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .with("If-Match", version(operation, path, person))
                    .json(body.put(field, "x"));
            Answer answer = call.as(person.token());
            if (answer.status() != 400 || !answer.text().contains('"' + field + '"')) {
                return List.of(operation.id() + " with " + field + ": " + answer);
            }
            return seen(operation, path, person).equals(before) ? List.of() : List.of(operation.id() + " changed");
        }

        private Role roleFor(Operation operation) {
            Permissions.Row row = permissions.rows().stream()
                    .filter(found -> found.operation().equals(operation.id()))
                    .findFirst()
                    .orElseThrow();
            // The district first: it reaches most.
            return Arrays.stream(Role.values())
                    .filter(role -> row.word(role.name()) != Word.NEVER)
                    .max(Comparator.comparing(role -> role == Role.DISTRICT_ADMIN))
                    .orElseThrow();
        }

        private String own(Operation operation, Role role) {
            String subject = operation.subject();
            String kind = subject.substring(0, subject.length() - 1);
            return town.here.has(kind) ? town.here.id(kind, role) : pool.id(subject);
        }

        private String version(Operation operation, String path, Person person) {
            if (operation.method().equals("POST")) {
                return "\"0\"";
            }
            Answer answer = Call.get(path).as(person.token());
            JsonNode json = answer.isSuccess() ? answer.json() : Wire.JSON.createObjectNode();
            return '"'
                    + json.path(json.has("revision") ? "revision" : "version").asText("0")
                    + '"';
        }

        private String seen(Operation operation, String path, Person person) {
            if (operation.method().equals("POST") && !operation.path().contains("{id}")) {
                return "";
            }
            String thing = "/" + String.join("/", Arrays.asList(path.split("/")).subList(1, 3));
            return Call.get(operation.method().equals("PUT") ? path : thing)
                    .as(person.token())
                    .text();
        }
    }
}
