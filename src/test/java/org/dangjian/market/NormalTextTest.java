package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.NormalForm;
import org.junit.jupiter.api.Test;

/**
 * What looks the same is the same: every text of one line that a request may hold is brought into its normal form when the
 * request is made, from JSON as from a file. A new field falls under this unless it is known here as something else.
 */
class NormalTextTest {

    /** As programs leave it: a byte order mark, blanks of every kind at the ends and between, a mark of direction, a joiner. */
    private static final String TYPED = "\uFEFF\u00A0\u3000主题\u200B党日\u200E\u00A0\u2003活动\u200D\u2060 \u3000";

    /** Texts of several lines, in which people write what they like; what shows nothing falls there, too, when JSON is read. */
    private static final Set<String> FREE = Set.of(
            "reason",
            "description",
            "publicDescription",
            "basis",
            "summary",
            "comment",
            "thanks",
            "note",
            "text",
            "remark",
            "measures",
            "problems",
            "minutes",
            "participants",
            "evidence",
            "advice");

    /** What is compared byte for byte with what was given out, or is no text for people. */
    private static final Set<String> SECRET =
            Set.of("password", "newPassword", "old", "secret", "token", "refreshToken", "bindTicket", "phoneCode");

    /** Words of the contract, which are matched with a list of those there are. */
    private static final Set<String> WORDS =
            Set.of("code", "category", "period", "band", "subjectType", "subjectId", "action", "cursor", "version");

    @Test
    void everyTextOfOneLineIsBroughtIntoItsNormalForm() throws ReflectiveOperationException {
        List<String> kept = new ArrayList<>();
        int asked = 0;
        for (Class<?> request : requests()) {
            for (RecordComponent component : request.getRecordComponents()) {
                if (isLine(component)) {
                    asked++;
                    if (!isNormal(request, component)) {
                        kept.add(request.getName() + "." + component.getName());
                    }
                }
            }
        }
        assertThat(asked).as("texts looked at").isGreaterThan(50);
        assertThat(kept).as("texts that are kept as typed").isEmpty();
    }

    /** A request that keeps what was typed, to show that it would be found. */
    private record Careless(String title, String reason) {}

    @Test
    void aTextThatIsKeptAsTypedIsReported() throws ReflectiveOperationException {
        RecordComponent[] components = Careless.class.getRecordComponents();
        assertThat(isLine(components[0])).isTrue();
        assertThat(isLine(components[1])).isFalse();
        assertThat(isNormal(Careless.class, components[0])).isFalse();
    }

    private static boolean isLine(RecordComponent component) {
        String name = component.getName();
        return component.getType() == String.class
                && !FREE.contains(name)
                && !SECRET.contains(name)
                && !WORDS.contains(name);
    }

    private static boolean isNormal(Class<?> request, RecordComponent component) throws ReflectiveOperationException {
        RecordComponent[] all = request.getRecordComponents();
        Constructor<?> constructor = request.getDeclaredConstructor(
                Stream.of(all).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        Object made = constructor.newInstance(Stream.of(all)
                .map(one -> one.getName().equals(component.getName()) ? TYPED : nothing(one.getType()))
                .toArray());
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        String text = (String) accessor.invoke(made);
        return text.equals(NormalForm.line(text)) && !text.isEmpty() && !text.equals(TYPED);
    }

    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** The records that operations take, and the records within them. */
    private static Set<Class<?>> requests() {
        Set<Class<?>> found = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dangjian.market")) {
            if (each.isAnnotatedWith(Path.class)) {
                Stream.of(each.reflect().getDeclaredMethods())
                        .filter(NormalTextTest::isOperation)
                        .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                        .forEach(type -> add(type, found));
            }
        }
        return found;
    }

    private static boolean isOperation(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> add(argument, found));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> add(bound, found));
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            Stream.of(one.getRecordComponents()).forEach(component -> add(component.getGenericType(), found));
        }
    }
}
