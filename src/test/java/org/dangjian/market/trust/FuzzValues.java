package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.contract.Contract;
import org.dangjian.market.testsupport.contract.Contract.Operation;

/** Values for the contract's schemas: plausible ones, and each kind of wrong one. */
final class FuzzValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CATEGORIES = List.of("HEALTH", "VOLUNTEER", "REPAIR", "PARTY_LIFE");
    private static final List<String> TEXTS =
            List.of("陪诊", "核实后更正", "𠮷田", "第3号", "a", "义诊 (周末)", "’; drop table member; --", "${jndi:x}", "<b>");
    private static final List<JsonNode> WRONG = List.of(
            JSON.nullNode(),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.textNode(""),
            JSON.textNode("a\u0000b"),
            JSON.textNode("\u202Eabc"),
            JSON.textNode("\uD83D"),
            JSON.textNode("长".repeat(5000)),
            JSON.booleanNode(true),
            JSON.arrayNode(),
            JSON.objectNode(),
            JSON.textNode("9999-99-99"),
            JSON.arrayNode().add(JSON.nullNode()));
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("organizationId", "places"),
            Map.entry("communityId", "places"),
            Map.entry("parentId", "organizations"),
            Map.entry("branchId", "branches"),
            Map.entry("itemId", "items"),
            Map.entry("giftId", "gifts"),
            Map.entry("memberId", "members"),
            Map.entry("copyOf", "schemes"),
            Map.entry("schemeId", "schemes"),
            Map.entry("holderId", "members"),
            Map.entry("helperId", "members"),
            Map.entry("onBehalfOf", "members"),
            Map.entry("voters", "members"),
            Map.entry("resultId", "results"),
            Map.entry("assessmentId", "assessments"),
            Map.entry("subjectId", "claims"),
            Map.entry("accountId", "accounts"),
            Map.entry("pointId", "service-points"),
            Map.entry("evidenceIds", "evidence"));

    private final Contract contract;
    private final FuzzPool pool;
    private final Random random;

    FuzzValues(Contract contract, FuzzPool pool, Random random) {
        this.contract = contract;
        this.pool = pool;
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    List<JsonNode> parameters(Operation operation) {
        return contract.parameters(operation);
    }

    JsonNode wrong() {
        return any(WRONG);
    }

    /** A value the schema allows. */
    JsonNode right(Operation operation, String name, JsonNode declared) {
        JsonNode schema = contract.present(declared);
        if (name.equals("holder") || name.equals("provider") || name.equals("holders[]")) {
            return JSON.objectNode().put("type", "MEMBER").put("id", pool.id("members"));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (Contract.type(schema)) {
            case "object" -> object(operation, schema);
            case "array" -> array(operation, name, schema);
            case "integer" -> integer(name, schema);
            case "number" -> JSON.numberNode(random.nextInt(80) + 0.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(operation, name, schema));
        };
    }

    private ObjectNode object(Operation operation, JsonNode schema) {
        ObjectNode made = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = false;
            for (JsonNode name : schema.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            if (required || oneIn(3)) {
                made.set(property.getKey(), right(operation, property.getKey(), property.getValue()));
            }
        });
        return made;
    }

    private ArrayNode array(Operation operation, String name, JsonNode schema) {
        ArrayNode made = JSON.arrayNode();
        int size = Math.max(schema.path("minItems").asInt(0), oneIn(4) ? 2 : 1);
        for (int i = 0; i < size && !(schema.path("uniqueItems").asBoolean() && i > 0); i++) {
            String inner = SUBJECTS.containsKey(name) ? name : name + "[]";
            made.add(right(operation, inner, schema.path("items")));
        }
        return made;
    }

    private JsonNode integer(String name, JsonNode schema) {
        if (name.equals("year")) {
            return JSON.numberNode(Town.today().getYear() - (oneIn(4) ? 1 : 0));
        }
        int from = (int) Math.max(-1000, schema.path("minimum").asLong(0));
        int to = (int) Math.min(from + 30L, schema.path("maximum").asLong(1000));
        return JSON.numberNode(from + random.nextInt(Math.max(1, to - from + 1)));
    }

    String text(Operation operation, String name, JsonNode schema) {
        if (SUBJECTS.containsKey(name)) {
            boolean year = operation.subject().equals("assessments")
                    || operation.subject().equals("schemes");
            return pool.id(year && name.equals("organizationId") ? "districts" : SUBJECTS.get(name));
        }
        if (schema.path("format").asText().equals("uuid") || schema.toString().contains("-[a-fA-F0-9]{4}")) {
            return pool.id(operation.subject());
        }
        return switch (name) {
            case "phone" -> Town.phone();
            case "category" -> any(CATEGORIES);
            case "password", "new" -> Town.PASSWORD;
            case "code" -> "F" + random.nextInt(1_000_000);
            case "period" -> Town.today().toString().substring(0, 7);
            case "answerBy" -> Town.today().plusDays(random.nextInt(3)).toString();
            case "startsAt", "at" -> Town.today() + "T08:00:00+08:00";
            case "endsAt" -> Town.today() + "T10:00:00+08:00";
            case "parentCode", "cursor", "publicTitle" -> any(TEXTS);
            default ->
                name.endsWith("On")
                                || name.equals("on")
                                || name.equals("from")
                                || name.equals("to")
                                || name.equals("joinedOn")
                        ? Town.today().minusDays(random.nextInt(3)).toString()
                        : any(TEXTS);
        };
    }
}
