package org.dangjian.market.platform.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of every property whether it is always there and whether it may be {@code null}. Answers hold all components of
 * their record; those marked {@link Nullable} may be {@code null}. Requests must hold what is required of them, may leave
 * out the rest or send it as {@code null}, unless it is a primitive, and hold nothing else.
 */
final class Shapes {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    /** What stands for itself, without a name of its own, by the name the framework gives it. */
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private static final String PAGE = "Page";
    private static final String OF_REQUESTS = "Input";

    private final OpenAPI api;
    private final Records records;

    Shapes(OpenAPI api, IndexView classes) {
        this.api = api;
        this.records = new Records(classes);
    }

    void apply() {
        List.of("IfMatch", "IfNoneMatch").forEach(api.getComponents()::removeSchema);
        Schemas.replaceAll(api, Shapes::plain);
        FORMATS.keySet().forEach(api.getComponents()::removeSchema);
        namePages();
        Schemas.replaceAll(api, Patterns::forEverybody);
        Set<String> asked = Schemas.reached(api, Schemas.operations(api).flatMap(Schemas::asked));
        Set<String> answered = Schemas.reached(api, Schemas.operations(api).flatMap(Schemas::answered));
        divide(asked, answered);
        new TreeMap<>(api.getComponents().getSchemas()).forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            if (name.endsWith(OF_REQUESTS) || asked.contains(name) && !answered.contains(name)) {
                asRequest(name, schema);
            } else if (!asked.contains(name)) {
                asAnswer(name, schema);
            } else {
                schema.setRequired(sorted(schema));
            }
        });
    }

    private static Schema plain(Schema schema) {
        String format = schema.getRef() == null ? null : FORMATS.get(Schemas.target(schema));
        if (format != null) {
            return Schemas.text().format(format).description(schema.getDescription());
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(null);
        }
        return schema;
    }

    /** {@code PageItemView} of the schema {@code Item} is {@code PageItem}: the names of classes are nobody's business. */
    private void namePages() {
        Map<String, String> renamed = new TreeMap<>();
        Map<String, Schema> schemas = new TreeMap<>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            Schema items = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get("items");
            String known = name;
            if (name.startsWith(PAGE) && items != null && schema.getProperties().containsKey("next")) {
                known = PAGE + Schemas.target(items.getItems());
                renamed.put(name, known);
            }
            schemas.put(known, schema);
        });
        api.getComponents().setSchemas(schemas);
        Schemas.replaceAll(api, schema -> {
            String other = schema.getRef() == null ? null : renamed.get(Schemas.target(schema));
            return other == null ? schema : Schemas.to(other);
        });
    }

    /** What is asked and answered alike gets two schemas where a request may leave something out. */
    private void divide(Set<String> asked, Set<String> answered) {
        Map<String, String> twins = new TreeMap<>();
        asked.stream().filter(answered::contains).forEach(name -> {
            Schema schema = api.getComponents().getSchemas().get(name);
            if (schema.getProperties() != null && !sorted(schema).equals(required(schema))) {
                twins.put(name, name + OF_REQUESTS);
            }
        });
        UnaryOperator<Schema> toTwin = new UnaryOperator<>() {
            @Override
            public Schema apply(Schema schema) {
                Schemas.replaceParts(schema, this);
                String twin = schema.getRef() == null ? null : twins.get(Schemas.target(schema));
                return twin == null ? schema : Schemas.to(twin);
            }
        };
        twins.forEach((name, twin) -> {
            Schema schema = api.getComponents().getSchemas().get(name);
            Schema copy = OASFactory.createSchema()
                    .type(schema.getType())
                    .description(schema.getDescription())
                    .required(schema.getRequired())
                    .properties(new LinkedHashMap<>(copies(schema.getProperties())));
            api.getComponents().addSchema(twin, copy);
        });
        asked.stream()
                .filter(name -> !answered.contains(name))
                .forEach(name ->
                        Schemas.replaceParts(api.getComponents().getSchemas().get(name), toTwin));
        twins.values()
                .forEach(twin ->
                        Schemas.replaceParts(api.getComponents().getSchemas().get(twin), toTwin));
        Schemas.operations(api).forEach(operation -> Schemas.replaceIn(Schemas.asked(operation), toTwin));
        twins.keySet().forEach(asked::remove);
    }

    private static Map<String, Schema> copies(Map<String, Schema> properties) {
        Map<String, Schema> copies = new LinkedHashMap<>();
        properties.forEach((name, one) -> copies.put(
                name,
                OASFactory.createSchema()
                        .ref(one.getRef())
                        .type(one.getType())
                        .format(one.getFormat())
                        .items(one.getItems())
                        .pattern(one.getPattern())
                        .minLength(one.getMinLength())
                        .maxLength(one.getMaxLength())
                        .minItems(one.getMinItems())
                        .maxItems(one.getMaxItems())
                        .minimum(one.getMinimum())
                        .maximum(one.getMaximum())
                        .uniqueItems(one.getUniqueItems())
                        .additionalPropertiesSchema(one.getAdditionalPropertiesSchema())));
        return copies;
    }

    private void asAnswer(String name, Schema schema) {
        schema.setRequired(sorted(schema));
        if (name.startsWith(PAGE)) {
            schema.addProperty("next", Schemas.nullable(Schemas.text()));
            schema.addProperty("total", Schemas.nullable(Schemas.number().format("int64")));
            return;
        }
        Map<String, RecordComponentInfo> components =
                records.components(recordOf(name), schema.getProperties().keySet());
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties()
                .forEach((property, declared) -> properties.put(
                        property,
                        components.get(property).hasAnnotation(NULLABLE) ? Schemas.nullable(declared) : declared));
        schema.setProperties(properties);
    }

    private void asRequest(String name, Schema schema) {
        Map<String, RecordComponentInfo> components =
                records.components(recordOf(name), schema.getProperties().keySet());
        List<String> required = required(schema);
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((property, declared) -> {
            boolean given = required.contains(property)
                    || components.get(property).type().kind() == Type.Kind.PRIMITIVE;
            properties.put(property, given ? declared : Schemas.nullable(declared));
        });
        schema.setProperties(properties);
        schema.setAdditionalPropertiesBoolean(false);
    }

    private static String recordOf(String name) {
        return name.endsWith(OF_REQUESTS) ? name.substring(0, name.length() - OF_REQUESTS.length()) : name;
    }

    private static List<String> sorted(Schema schema) {
        return schema.getProperties().keySet().stream().sorted().toList();
    }

    private static List<String> required(Schema schema) {
        return schema.getRequired() == null
                ? new ArrayList<>()
                : schema.getRequired().stream().sorted().toList();
    }
}
