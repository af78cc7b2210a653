package org.dangjian.market.platform.http.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** The records that the schemas of the contract are made of. */
final class Records {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);

    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

    private final IndexView classes;
    private final Map<String, List<ClassInfo>> named = new HashMap<>();

    Records(IndexView classes) {
        this.classes = classes;
        for (ClassInfo one : classes.getKnownClasses()) {
            if (one.isRecord()) {
                named.computeIfAbsent(name(one), name -> new ArrayList<>()).add(one);
            }
        }
        // Those first that were given their name for the contract.
        named.values()
                .forEach(same -> same.sort(
                        Comparator.comparing((ClassInfo one) -> one.simpleName().equals(name(one)))
                                .thenComparing(one -> one.name().toString())));
    }

    private static String name(ClassInfo one) {
        AnnotationInstance schema = one.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : one.simpleName();
    }

    /** The components that are sent, those of a record within in its place where it is laid open. */
    private Stream<RecordComponentInfo> sent(ClassInfo one) {
        return one.recordComponents().stream()
                .filter(component -> !component.field().hasAnnotation(IGNORED))
                .flatMap(component -> component.field().hasAnnotation(UNWRAPPED)
                        ? sent(classes.getClassByName(component.type().name()))
                        : Stream.of(component));
    }

    /** The name in JSON. */
    private static String property(RecordComponentInfo component) {
        AnnotationInstance other = component.field().annotation(PROPERTY);
        return other == null || other.value() == null
                ? component.name()
                : other.value().asString();
    }

    /**
     * The components of the record behind a schema, by name.
     *
     * @throws IllegalStateException where there is none: nobody could say then what may be absent
     */
    Map<String, RecordComponentInfo> components(String schema, Set<String> properties) {
        return named.getOrDefault(schema, List.of()).stream()
                .map(one -> sent(one).collect(Collectors.toMap(Records::property, component -> component)))
                .filter(components -> new HashSet<>(components.keySet()).equals(properties))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no record has the properties of the schema " + schema));
    }
}
