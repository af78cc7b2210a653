package org.dangjian.market.platform.http.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says once what several operations ask for alike. */
final class SharedParameters {

    private static final int OFTEN = 3;

    private final OpenAPI api;

    SharedParameters(OpenAPI api) {
        this.api = api;
    }

    void share() {
        Map<String, List<Parameter>> uses = new HashMap<>();
        Schemas.operations(api)
                .flatMap(operation -> parameters(operation).stream())
                .filter(parameter -> parameter.getRef() == null)
                .forEach(parameter -> uses.computeIfAbsent(content(parameter), content -> new ArrayList<>())
                        .add(parameter));
        Map<String, Parameter> shared = new TreeMap<>();
        uses.values().stream()
                .filter(use -> use.size() >= OFTEN)
                .sorted(Comparator.comparing((List<Parameter> use) -> use.size())
                        .reversed())
                .map(List::getFirst)
                .forEach(often -> shared.putIfAbsent(name(often), often));
        shared.forEach(api.getComponents()::addParameter);
        Schemas.operations(api).forEach(operation -> {
            List<Parameter> referring = new ArrayList<>();
            parameters(operation)
                    .forEach(parameter -> referring.add(
                            parameter.getRef() == null && isShared(parameter, shared)
                                    ? OASFactory.createParameter().ref(name(parameter))
                                    : parameter));
            if (!referring.isEmpty()) {
                operation.setParameters(referring);
            }
        });
    }

    private static boolean isShared(Parameter parameter, Map<String, Parameter> shared) {
        Parameter known = shared.get(name(parameter));
        return known != null && content(known).equals(content(parameter));
    }

    /** What is asked for, in one text: models are not equal by what they hold. */
    private static String content(Parameter parameter) {
        Schema schema = parameter.getSchema();
        return Stream.of(
                        parameter.getName(),
                        parameter.getIn(),
                        parameter.getRequired(),
                        parameter.getDescription(),
                        schema.getRef(),
                        schema.getType(),
                        schema.getFormat(),
                        schema.getMinimum(),
                        schema.getMaximum(),
                        schema.getMaxLength(),
                        schema.getPattern(),
                        schema.getDefaultValue(),
                        schema.getEnumeration(),
                        schema.getItems() == null ? null : schema.getItems().getRef())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static String name(Parameter parameter) {
        String name = parameter.getName();
        return (parameter.getIn() == Parameter.In.PATH ? "Path" : "")
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }
}
