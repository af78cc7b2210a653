package org.dangjian.market;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.test.junit.QuarkusTest;

/** Rules for the tests themselves. */
@AnalyzeClasses(packages = "org.dangjian.market", importOptions = ImportOption.OnlyIncludeTests.class)
class ArchitectureTest {

    /** By these names pom.xml finds the tests that run on both databases. */
    @ArchTest
    static final ArchRule TESTS_THAT_START_THE_SERVICE_ARE_NAMED_SO =
            classes().that().areAnnotatedWith(QuarkusTest.class).should().haveNameMatching(".*(Http|Database)Test");
}
