package org.dangjian.market.testsupport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;

/** The committed contract, openapi/openapi.yaml, which is what the service serves, as test data. */
public final class Contract {

    public static final Path FILE = Path.of("openapi", "openapi.yaml");

    private static final String BASE = "/api/v1";
    private static final int LARGEST = 20 << 20;

    /** One operation: its method, its path with {@code {names}}, and its part of the contract. */
    public record Operation(String id, String method, String path, JsonNode definition) {

        /** The schema of the JSON body, or {@code null} when it takes none. */
        public JsonNode jsonBody() {
            JsonNode schema = definition.at("/requestBody/content/application~1json/schema");
            return schema.isMissingNode() ? null : schema;
        }

        public boolean takesFile() {
            return definition.at("/requestBody/content").has("multipart/form-data");
        }

        /** The codes of the problems it can answer with. */
        public Set<String> problemCodes() {
            Set<String> codes = new HashSet<>();
            definition.path("x-problem-codes").forEach(code -> codes.add(code.asText()));
            return codes;
        }

        /** What the path is about: its first part. */
        public String subject() {
            return path.split("/")[1];
        }
    }

    /** A part of the paths: what follows it, by name, what follows any name, and the operations that end here. */
    private static final class Step {
        final Map<String, Step> named = new HashMap<>();
        final Map<String, Operation> ends = new HashMap<>();
        Step any;
    }

    private static volatile Contract read;

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final Step start = new Step();

    private Contract(JsonNode root) {
        this.root = root;
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                add(new Operation(
                        method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replace(BASE, ""),
                        method.getValue()));
            }
        }
    }

    /** The names of the schemas that list codes. */
    public Set<String> enums() {
        Set<String> names = new HashSet<>();
        root.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("enum")) {
                names.add(schema.getKey());
            }
        });
        return names;
    }

    /** The contract, read once. */
    public static Contract committed() {
        if (read == null) {
            try {
                read = new Contract(parsed(Files.readString(FILE, StandardCharsets.UTF_8)));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return read;
    }

    /** A contract as it is written. */
    public static JsonNode parsed(String text) {
        LoaderOptions large = new LoaderOptions();
        large.setCodePointLimit(LARGEST);
        try {
            return new YAMLMapper(YAMLFactory.builder().loaderOptions(large).build()).readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(Operation operation) {
        operations.add(operation);
        Step step = start;
        for (String part : operation.path().substring(1).split("/")) {
            if (!part.startsWith("{")) {
                step = step.named.computeIfAbsent(part, name -> new Step());
            } else {
                step.any = step.any == null ? new Step() : step.any;
                step = step.any;
            }
        }
        step.ends.put(operation.method(), operation);
    }

    public List<Operation> operations() {
        return operations;
    }

    public JsonNode root() {
        return root;
    }

    /** The operation behind an address, or {@code null} where there is none. */
    public Operation operation(String method, String path) {
        if (!path.startsWith(BASE + "/")) {
            return null;
        }
        Step end = end(start, path.substring(BASE.length() + 1).split("/"), 0);
        return end == null ? null : end.ends.get(method);
    }

    private static Step end(Step step, String[] parts, int at) {
        if (step == null || at == parts.length) {
            return step == null || step.ends.isEmpty() ? null : step;
        }
        Step named = end(step.named.get(parts[at]), parts, at + 1);
        return named != null ? named : end(step.any, parts, at + 1);
    }

    /** The part of the contract, with the reference in it followed. */
    public JsonNode resolved(JsonNode part) {
        JsonNode reference = part.path("$ref");
        return reference.isMissingNode() ? part : root.at(reference.asText().substring(1));
    }

    /** The schema of what is there: with its reference followed, and without the {@code null} that may stand in its place. */
    public JsonNode present(JsonNode schema) {
        JsonNode either = schema.path("anyOf").path(0);
        return resolved(either.isMissingNode() ? resolved(schema) : either);
    }

    /** The type of what is there. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.path(0) : type).asText();
    }

    /** What may be asked beside the body. */
    public List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.definition().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** What the operation declares for a status, or {@code null}. */
    public JsonNode answer(Operation operation, int status) {
        JsonNode declared = operation.definition().path("responses").path(Integer.toString(status));
        return declared.isMissingNode() ? null : resolved(declared);
    }
}
