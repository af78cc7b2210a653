package org.dangjian.market;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What holds in every class: rules stay pure, the clock is read in one place, doors have locks. */
class CodeRulesTest extends House {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(ROOT);

    @Test
    void theRulesOfTheYearArePure() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".assessment.rules..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".assessment.rules..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".assessment.rules..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CODE);
    }

    @Test
    void sharedStaysSmall() {
        assertThat(CODE.stream()
                        .filter(type -> type.getPackageName().equals(ROOT + ".shared"))
                        .filter(type -> !type.getName().contains("$")))
                .hasSizeLessThan(22);
    }

    @Test
    void theClockIsReadInOnePlace() {
        for (Class<?> moment : List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class)) {
            noClasses().should().callMethod(moment, "now").check(CODE);
        }
    }

    @Test
    void transactionsBeginInServicesNotInResourcesOrEntities() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(CODE);
    }

    @Test
    void everyOperationHasItsRolesAndItsName() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("have roles and an operationId") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean guarded = method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                        boolean named = method.isAnnotatedWith(Operation.class)
                                && !method.getAnnotationOfType(Operation.class)
                                        .operationId()
                                        .isEmpty();
                        if (!method.getModifiers().contains(JavaModifier.SYNTHETIC) && !(guarded && named)) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .check(CODE);
    }

    /** What is stored, hashed or sealed must not change when a class is renamed: names of things are constants. */
    @Test
    void noNameOfAClassBecomesData() {
        for (String name : List.of("getName", "getSimpleName", "getTypeName", "getCanonicalName")) {
            noClasses().should().callMethod(Class.class, name).check(CODE);
        }
    }

    /** Two enums that mean the same are told apart by a switch: a new kind does not compile until it is said what it is. */
    @Test
    void noEnumBecomesAnotherByItsName() throws IOException {
        Pattern byName = Pattern.compile("[A-Z]\\w*\\.valueOf\\([^;]*\\.name\\(\\)\\)");
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src", "main", "java"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> byName.matcher(text(file)).find())
                    .map(Object::toString)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void noTwoOperationsShareAName() {
        List<String> names = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Operation.class)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(method -> method.getAnnotationOfType(Operation.class).operationId())
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    /** By these names pom.xml finds the tests that run on both databases. */
    @Test
    void testsThatStartTheServiceAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(QuarkusTest.class)
                .should()
                .haveNameMatching(".*(Http|Database)Test")
                .check(TESTS);
    }
}
