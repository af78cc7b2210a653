package org.dangjian.market.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dangjian.market.testsupport.contract.Contract;

/**
 * Two contracts, node by node: what an operation takes and answers is the same in both where its definition and all that it
 * refers to are, but for what only explains. The comparison of contracts takes some of these for changed.
 */
final class TwoContracts {

    private static final List<String> EXPLAINING =
            List.of("example", "examples", "description", "summary", "x-problem-codes");

    private final JsonNode before;
    private final JsonNode after;

    TwoContracts(String before, String after) {
        this.before = Contract.parsed(before);
        this.after = Contract.parsed(after);
    }

    /** Whether nothing of it changed; refusals are not looked at. */
    boolean isSame(String operationId) {
        JsonNode one = operation(before, operationId);
        JsonNode other = operation(after, operationId);
        return one != null && other != null && isSame(one, other, new HashSet<>());
    }

    private static JsonNode operation(JsonNode contract, String operationId) {
        for (JsonNode path : contract.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    return withoutRefusals(operation.deepCopy());
                }
            }
        }
        return null;
    }

    private static JsonNode withoutRefusals(JsonNode operation) {
        ObjectNode answers = (ObjectNode) operation.path("responses");
        List.copyOf(answers.properties()).stream()
                .map(Map.Entry::getKey)
                .filter(status -> !status.startsWith("2"))
                .forEach(answers::remove);
        return operation;
    }

    private boolean isSame(JsonNode one, JsonNode other, Set<String> seen) {
        JsonNode here = plain(one.deepCopy());
        if (!here.equals(plain(other.deepCopy()))) {
            return false;
        }
        return here.findValuesAsText("$ref").stream()
                .filter(seen::add)
                .map(reference -> reference.substring(1))
                .allMatch(place -> isSame(before.at(place), after.at(place), seen));
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            EXPLAINING.forEach(name -> {
                if (!object.path(name).isObject() || name.startsWith("example")) {
                    object.remove(name);
                }
            });
        }
        node.forEach(TwoContracts::plain);
        return node;
    }
}
