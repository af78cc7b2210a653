package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Compares JSON with a schema of the contract: the keywords that the contract uses, and an error for any other, so that
 * nothing passes unseen. An absent value is {@code null} in this API: a property that is not required may be null.
 */
final class SchemaCheck {

    private static final Set<String> KNOWN = Set.of(
            "type",
            "$ref",
            "format",
            "properties",
            "maxLength",
            "minLength",
            "maximum",
            "minimum",
            "pattern",
            "items",
            "required",
            "enum",
            "default",
            "maxItems",
            "minItems",
            "uniqueItems",
            "additionalProperties",
            "description",
            "examples",
            "title",
            "readOnly",
            "deprecated");

    private final Contract contract;
    private final List<String> errors = new ArrayList<>();

    private SchemaCheck(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with {@code value}, each with its place. */
    static List<String> errors(Contract contract, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(contract);
        check.compare("$", schema, value);
        return check.errors;
    }

    private void compare(String place, JsonNode declared, JsonNode value) {
        JsonNode schema = contract.resolved(declared);
        for (Iterator<String> words = schema.fieldNames(); words.hasNext(); ) {
            String word = words.next();
            if (!KNOWN.contains(word)) {
                errors.add(place + ": the checker does not know the keyword " + word);
            }
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            errors.add(place + ": " + value + " is not one of " + schema.path("enum"));
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(place, schema, value);
            case "array" -> array(place, schema, value);
            case "string" -> text(place, schema, value);
            case "integer" -> integer(place, schema, value);
            case "number" -> expect(value.isNumber(), place, "a number", value);
            case "boolean" -> expect(value.isBoolean(), place, "a boolean", value);
            case "" -> {}
            default -> errors.add(place + ": the checker does not know the type " + schema.path("type"));
        }
    }

    private void object(String place, JsonNode schema, JsonNode value) {
        if (!expect(value.isObject(), place, "an object", value)) {
            return;
        }
        schema.path("required")
                .forEach(name -> expect(value.hasNonNull(name.asText()), place, "with " + name.asText(), value));
        JsonNode declared = schema.path("properties");
        value.properties().forEach(property -> {
            String inner = place + "." + property.getKey();
            JsonNode inside = declared.has(property.getKey())
                    ? declared.path(property.getKey())
                    : schema.path("additionalProperties");
            if (inside.isMissingNode() && declared.size() > 0) {
                errors.add(inner + ": is not declared");
            } else if (inside.isObject() && !property.getValue().isNull()) {
                compare(inner, inside, property.getValue());
            }
        });
    }

    private void array(String place, JsonNode schema, JsonNode value) {
        if (expect(value.isArray(), place, "an array", value)) {
            for (int i = 0; i < value.size(); i++) {
                compare(place + "[" + i + "]", schema.path("items"), value.path(i));
            }
        }
    }

    private void text(String place, JsonNode schema, JsonNode value) {
        if (!expect(value.isTextual(), place, "a text", value)) {
            return;
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        expect(length <= schema.path("maxLength").asInt(Integer.MAX_VALUE), place, "shorter", value);
        expect(length >= schema.path("minLength").asInt(0), place, "longer", value);
        if (schema.has("pattern")) {
            expect(
                    Pattern.compile(schema.path("pattern").asText())
                            .matcher(text)
                            .find(),
                    place,
                    "as the pattern",
                    value);
        }
        try {
            switch (schema.path("format").asText()) {
                case "uuid" -> UUID.fromString(text);
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                default -> {}
            }
        } catch (RuntimeException unreadable) {
            expect(false, place, "in the format " + schema.path("format").asText(), value);
        }
    }

    private void integer(String place, JsonNode schema, JsonNode value) {
        if (expect(value.isIntegralNumber(), place, "a whole number", value)) {
            expect(value.asLong() <= schema.path("maximum").asLong(Long.MAX_VALUE), place, "less", value);
            expect(value.asLong() >= schema.path("minimum").asLong(Long.MIN_VALUE), place, "more", value);
        }
    }

    private static boolean contains(JsonNode allowed, JsonNode value) {
        for (JsonNode one : allowed) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean expect(boolean right, String place, String expected, JsonNode value) {
        if (!right) {
            String got = value.toString();
            errors.add(place + ": expected " + expected + ", got " + got.substring(0, Math.min(80, got.length())));
        }
        return right;
    }
}
