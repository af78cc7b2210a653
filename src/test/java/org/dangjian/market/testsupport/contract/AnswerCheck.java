package org.dangjian.market.testsupport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.testsupport.contract.Contract.Operation;

/**
 * Compares answers with the contract by a standard JSON Schema validator, formats and all; and more strictly than that: a
 * property that the contract does not name is a mistake as well.
 */
public final class AnswerCheck {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String ID = "https://contract.test/openapi.json";
    /** What any request may meet before its operation is known: wrong path, wrong method, wrong type, too late or long. */
    private static final Set<Integer> ANYWHERE = Set.of(404, 405, 406, 408, 413, 415);

    /** The problems of those statuses that no operation has to tell. */
    private static final Set<String> BEFORE =
            Set.of("not-found", "request-timeout", "body-too-large", "unsupported-media-type");

    private static final AnswerCheck COMMITTED = new AnswerCheck(Contract.committed());

    private final Contract contract;
    /** The whole contract, read once: what is looked at is a part of it, not a copy. */
    private final Schema whole;

    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final AtomicInteger checked = new AtomicInteger();

    private AnswerCheck(Contract contract) {
        this.contract = contract;
        ObjectNode strict = contract.root().deepCopy();
        close(strict.path("components").path("schemas"));
        strict.remove(List.of("openapi", "info", "tags", "servers"));
        String text = strict.toString();
        SchemaRegistryConfig settings =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        whole = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(settings).schemas(Map.of(ID, text)))
                .getSchema(SchemaLocation.of(ID));
    }

    public static AnswerCheck committed() {
        return COMMITTED;
    }

    /** How many answers were looked at so far. */
    public int checked() {
        return checked.get();
    }

    /** Lets no object hold what it does not name. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(AnswerCheck::close);
    }

    /** What is wrong with an answer, each with its place; empty where all is as the contract says. */
    public List<String> mistakes(String method, String path, int status, String mediaType, byte[] body) {
        Operation operation = contract.operation(method, path);
        return operation == null ? List.of() : mistakes(operation, status, mediaType, body);
    }

    public List<String> mistakes(Operation operation, int status, String mediaType, byte[] body) {
        checked.incrementAndGet();
        String type = mediaType == null ? "" : mediaType.split(";")[0].strip();
        JsonNode declared = contract.answer(operation, status);
        if (declared == null) {
            return ANYWHERE.contains(status) && type.equals(PROBLEM)
                    ? errors("/components/schemas/Problem", body)
                    : List.of("status " + status + " is not declared");
        }
        JsonNode content = declared.path("content");
        if (content.isEmpty()) {
            return body.length == 0 ? List.of() : List.of("a body of the type " + type + " is not declared");
        }
        if (!content.has(type)) {
            return List.of("the type " + type + " is not declared for " + status);
        }
        List<String> errors =
                type.equals(JSON) || type.equals(PROBLEM) ? errors(place(operation, status, type), body) : List.of();
        return errors.isEmpty() && type.equals(PROBLEM) ? untold(operation, body) : errors;
    }

    /** The code of a problem has to be one of those that the contract tells of the operation. */
    private static List<String> untold(Operation operation, byte[] body) {
        try {
            String code = Recorded.JSON.readTree(body).path("code").asText();
            return operation.problemCodes().contains(code) || BEFORE.contains(code)
                    ? List.of()
                    : List.of("the problem " + code + " is not told of " + operation.id());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** What is wrong with the JSON that is sent as an example, or sent at all. */
    public List<String> mistakesOfRequest(Operation operation, byte[] body) {
        return errors(
                "/paths/" + escaped("/api/v1" + operation.path()) + "/"
                        + operation.method().toLowerCase(java.util.Locale.ROOT)
                        + "/requestBody/content/application~1json/schema",
                body);
    }

    private String place(Operation operation, int status, String type) {
        JsonNode response = operation.definition().path("responses").path(Integer.toString(status));
        String answer = response.has("$ref")
                ? response.path("$ref").asText().substring(1)
                : "/paths/" + escaped("/api/v1" + operation.path()) + "/"
                        + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
        return answer + "/content/" + escaped(type) + "/schema";
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private List<String> errors(String place, byte[] body) {
        return compiled
                .computeIfAbsent(place, this::part)
                .validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private synchronized Schema part(String place) {
        return whole.getRefSchema(SchemaLocation.of(ID + "#" + place).getFragment());
    }
}
