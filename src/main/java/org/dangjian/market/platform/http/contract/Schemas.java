package org.dangjian.market.platform.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Where schemas stand in the contract, and how they refer to each other. */
final class Schemas {

    private static final String PLACE = "#/components/schemas/";

    private Schemas() {}

    static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    static Schema number() {
        return OASFactory.createSchema().type(List.of(SchemaType.INTEGER));
    }

    static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    static Schema to(String name) {
        return OASFactory.createSchema().ref(PLACE + name);
    }

    /** The name of the schema referred to, or {@code null}. */
    static String target(Schema schema) {
        return schema.getRef() == null ? null : schema.getRef().substring(PLACE.length());
    }

    /** The same schema, for what may also be {@code null}. */
    static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
        }
        List<SchemaType> types = new ArrayList<>(schema.getType() == null ? List.of() : schema.getType());
        if (types.isEmpty() || types.contains(SchemaType.NULL)) {
            return schema;
        }
        types.add(SchemaType.NULL);
        schema.setType(types);
        return schema;
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<MediaType> asked(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : types(operation.getRequestBody().getContent());
    }

    static Stream<MediaType> answered(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> types(answer.getContent()));
    }

    private static Stream<MediaType> types(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.of()
                : content.getMediaTypes().values().stream();
    }

    /** Puts in the place of every schema, wherever it stands, what a function makes of it; named schemas keep their place. */
    static void replaceAll(OpenAPI api, UnaryOperator<Schema> change) {
        UnaryOperator<Schema> deep = new UnaryOperator<>() {
            @Override
            public Schema apply(Schema schema) {
                replaceParts(schema, this);
                return change.apply(schema);
            }
        };
        api.getComponents().getSchemas().values().forEach(schema -> replaceParts(schema, deep));
        operations(api).forEach(operation -> {
            replaceIn(Stream.concat(asked(operation), answered(operation)), deep);
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getSchema() != null)
                        .forEach(parameter -> parameter.setSchema(deep.apply(parameter.getSchema())));
            }
        });
    }

    static void replaceIn(Stream<MediaType> types, UnaryOperator<Schema> change) {
        types.filter(type -> type.getSchema() != null).forEach(type -> type.setSchema(change.apply(type.getSchema())));
    }

    static void replaceParts(Schema schema, UnaryOperator<Schema> change) {
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> properties.put(name, change.apply(property)));
            schema.setProperties(properties);
        }
        if (schema.getItems() != null) {
            schema.setItems(change.apply(schema.getItems()));
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setAdditionalPropertiesSchema(change.apply(schema.getAdditionalPropertiesSchema()));
        }
        if (schema.getAnyOf() != null) {
            schema.setAnyOf(schema.getAnyOf().stream().map(change).toList());
        }
        if (schema.getOneOf() != null) {
            schema.setOneOf(schema.getOneOf().stream().map(change).toList());
        }
    }

    /** The names of all schemas that these refer to, directly or through others. */
    static Set<String> reached(OpenAPI api, Stream<MediaType> from) {
        Set<String> reached = new TreeSet<>();
        from.filter(type -> type.getSchema() != null).forEach(type -> follow(api, type.getSchema(), reached));
        return reached;
    }

    /** Leaves out what no operation speaks of: words for codes have a place of their own. */
    static void keepUsed(OpenAPI api) {
        Set<String> used = reached(
                api,
                Stream.concat(
                        operations(api).flatMap(operation -> Stream.concat(asked(operation), answered(operation))),
                        api.getComponents().getResponses().values().stream()
                                .flatMap(answer -> types(answer.getContent()))));
        Stream.concat(
                        api.getComponents().getParameters().values().stream(),
                        operations(api)
                                .filter(operation -> operation.getParameters() != null)
                                .flatMap(operation -> operation.getParameters().stream()))
                .map(Parameter::getSchema)
                .filter(Objects::nonNull)
                .forEach(schema -> follow(api, schema, used));
        List.copyOf(api.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private static void follow(OpenAPI api, Schema schema, Set<String> reached) {
        if (schema.getRef() != null && reached.add(target(schema))) {
            follow(api, api.getComponents().getSchemas().get(target(schema)), reached);
        }
        replaceParts(schema, part -> {
            follow(api, part, reached);
            return part;
        });
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> follow(api, part, reached));
        }
    }
}
