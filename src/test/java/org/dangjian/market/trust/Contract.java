package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The committed contract, openapi/openapi.yaml, as test data. */
final class Contract {

    /** One operation: its method, its path with {@code {names}}, and its part of the contract. */
    record Operation(String id, String method, String path, JsonNode definition) {

        /** The schema of the JSON body, or {@code null} when it takes none. */
        JsonNode jsonBody() {
            JsonNode schema = definition.at("/requestBody/content/application~1json/schema");
            return schema.isMissingNode() ? null : schema;
        }

        boolean takesFile() {
            return definition.at("/requestBody/content").has("multipart/form-data");
        }

        /** What the path is about: its first part. */
        String subject() {
            return path.split("/")[1];
        }
    }

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    Contract() {
        try {
            root = new YAMLMapper().readTree(PermissionsDocument.CONTRACT.toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replace("/api/v1", ""),
                        method.getValue()));
            }
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** The schema, with the reference in it followed. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode() ? schema : root.at(reference.asText().substring(1));
    }

    /** What the operation declares for a status, or {@code null}. */
    JsonNode answer(Operation operation, int status) {
        JsonNode declared = operation.definition().path("responses").path(Integer.toString(status));
        return declared.isMissingNode() ? null : resolved(declared);
    }
}
