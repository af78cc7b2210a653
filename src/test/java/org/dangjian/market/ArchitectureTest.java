package org.dangjian.market;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Knows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its order: rooms are small, arrows run one way and never in a circle. */
class ArchitectureTest extends House {

    /** Beside {@code package-info.java}. */
    private static final int MOST_FILES = 30;

    private static final java.nio.file.Path SOURCES =
            java.nio.file.Path.of("src", "main", "java", "org", "dangjian", "market");

    /** Every package with classes is a room; the demo is none. */
    static Set<String> rooms() {
        return CODE.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + "."))
                .map(ArchitectureTest::roomOf)
                .filter(room -> !room.equals("demo"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String roomOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    /** The rooms that this one may know, as its {@code package-info.java} says. */
    static Set<String> known(String room) {
        return Set.of(CODE.getPackage(ROOT + "." + room)
                .getAnnotationOfType(Knows.class)
                .value());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void arrowsRunOneWay(String room) {
        String[] known = Stream.concat(known(room).stream(), Stream.of(room))
                .map(name -> ROOT + "." + name)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(known))
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(Knows.class))))
                .check(CODE);
    }

    /** From the ground up. */
    private static final List<String> WINGS = List.of("platform", "people", "trade", "assessment", "governance");

    @ParameterizedTest
    @MethodSource("rooms")
    void aWingKnowsNoneAboveIt(String room) {
        int floor = WINGS.indexOf(wing(room));
        assertThat(floor).isNotNegative();
        assertThat(known(room))
                .allSatisfy(other -> assertThat(WINGS.indexOf(wing(other))).isLessThanOrEqualTo(floor));
    }

    private static String wing(String room) {
        return room.substring(0, Math.max(0, room.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomIsSmallEnoughToBeKnown(String room) throws IOException {
        long files;
        try (Stream<java.nio.file.Path> sources = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
            files = sources.filter(file -> file.toString().endsWith(".java")).count() - 1;
        }
        assertThat(files).isLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    void nothingKnowsTheDemo() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + ".demo.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".demo..")
                .check(CODE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
    }
}
