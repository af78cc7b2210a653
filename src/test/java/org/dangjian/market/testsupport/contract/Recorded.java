package org.dangjian.market.testsupport.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dangjian.market.testsupport.contract.Contract.Operation;

/**
 * Keeps a short exchange of every operation as the contract's example, when the tests run with
 * {@code -Dexamples.write=true}: the shortest success of the run that shows something. Without it the file stays as it is,
 * whatever a run sends; another test holds it against the contract.
 */
public final class Recorded {

    public static final Path FILE = Path.of("src", "main", "resources", "contract", "examples.json");
    public static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final boolean ON = Boolean.getBoolean("examples.write");
    private static final int LONGEST_TEXT = 120;
    private static final String TYPE = "application/json";

    private static final Map<String, ObjectNode> SHORTEST = new ConcurrentHashMap<>();

    private Recorded() {}

    static void exchange(String method, String path, byte[] sent, int status, String mediaType, byte[] body) {
        Operation operation = ON ? Contract.committed().operation(method, path) : null;
        if (operation == null || status < 200 || status > 299 || mediaType == null || !mediaType.startsWith(TYPE)) {
            return;
        }
        try {
            JsonNode answer = shortened(JSON.readTree(body));
            JsonNode request = sent == null || operation.jsonBody() == null ? null : shortened(JSON.readTree(sent));
            ObjectNode exchange = JSON.createObjectNode();
            exchange.set("request", request);
            exchange.put("status", Integer.toString(status));
            exchange.set("response", answer);
            SHORTEST.merge(operation.id(), exchange, Recorded::better);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** What shows something; of two that do, the shorter. */
    private static ObjectNode better(ObjectNode one, ObjectNode other) {
        if (showsNothing(one) != showsNothing(other)) {
            return showsNothing(one) ? other : one;
        }
        return length(other) < length(one) ? other : one;
    }

    private static boolean showsNothing(ObjectNode exchange) {
        JsonNode answer = exchange.path("response");
        return answer.isEmpty() || answer.has("items") && answer.path("items").isEmpty();
    }

    private static int length(ObjectNode exchange) {
        return exchange.toString().length();
    }

    /** One of each list, no long text, no secret that a reader might think his own. */
    private static JsonNode shortened(JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode first = JSON.createArrayNode();
            if (!array.isEmpty()) {
                first.add(shortened(array.get(0)));
            }
            return first;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode shorter = JSON.createObjectNode();
            object.properties().forEach(property -> shorter.set(property.getKey(), shortened(property.getValue())));
            return shorter;
        }
        if (value.isTextual() && value.asText().startsWith("eyJ")) {
            return TextNode.valueOf("eyJhbGciOiJFUzI1NiJ9.…");
        }
        return value.isTextual() && value.asText().length() > LONGEST_TEXT
                ? TextNode.valueOf(value.asText().substring(0, LONGEST_TEXT))
                : value;
    }

    /** Whether what was recorded once is still as the contract says. */
    private static boolean stillHolds(String name, JsonNode exchange) {
        return Contract.committed().operations().stream()
                .filter(operation -> operation.id().equals(name))
                .anyMatch(operation -> AnswerCheck.committed()
                        .mistakes(
                                operation,
                                exchange.path("status").asInt(),
                                TYPE,
                                exchange.path("response").toString().getBytes(StandardCharsets.UTF_8))
                        .isEmpty());
    }

    /** Adds what was recorded since to the file; called when a class of tests is over. */
    static synchronized void keep() {
        if (!ON || SHORTEST.isEmpty()) {
            return;
        }
        try {
            Map<String, JsonNode> all = new TreeMap<>();
            JSON.readTree(Files.readString(FILE, StandardCharsets.UTF_8)).properties().stream()
                    .filter(known -> stillHolds(known.getKey(), known.getValue()))
                    .forEach(known -> all.put(known.getKey(), known.getValue()));
            SHORTEST.forEach((operation, exchange) ->
                    all.merge(operation, exchange, (known, found) -> better((ObjectNode) known, (ObjectNode) found)));
            Files.writeString(FILE, JSON.writeValueAsString(all) + "\n", StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an exchange must be plain data", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        SHORTEST.clear();
    }
}
