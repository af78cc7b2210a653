package org.dangjian.market.platform.http.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The words of every property and parameter, from {@code contract/texts.properties}: under the name of the property, or
 * under {@code Schema.property} where it means something of its own there; parameters under {@code query.name} or
 * {@code path.name}, or under {@code operationId.name}.
 */
final class Texts {

    private static final String FILE = "contract/texts.properties";
    private static final String PAGE = "Page";

    private final Properties words = new Properties();

    Texts() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, declared) -> describe(name, property, declared));
            }
        });
        Schemas.operations(api).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getRef() == null)
                        .forEach(parameter -> describe(operation, parameter));
            }
            Schemas.asked(operation)
                    .filter(type -> type.getSchema() != null && type.getSchema().getProperties() != null)
                    .forEach(type -> type.getSchema()
                            .getProperties()
                            .forEach((property, declared) -> describe("Upload", property, declared)));
        });
    }

    private void describe(String schema, String property, Schema declared) {
        String known = words.getProperty(schema + '.' + property);
        if (known == null && schema.startsWith(PAGE)) {
            known = words.getProperty(PAGE + '.' + property);
        }
        if (known == null) {
            known = words.getProperty(property);
        }
        if (known != null) {
            declared.setDescription(known);
        }
    }

    private void describe(Operation operation, Parameter parameter) {
        String name = parameter.getName();
        String known = words.getProperty(operation.getOperationId() + '.' + name);
        if (known == null) {
            known = words.getProperty(parameter.getIn().name().toLowerCase(Locale.ROOT) + '.' + name);
        }
        if (known != null) {
            parameter.setDescription(known);
        }
    }
}
