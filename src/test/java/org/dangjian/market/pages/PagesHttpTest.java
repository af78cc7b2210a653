package org.dangjian.market.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages as people use them: every file of {@code src/test/pages} walks through them, in a browser and in the compiled
 * mini-program, against this service with the demo district. Pictures of what was seen are in {@code target/screens}.
 */
@DisabledIfSystemProperty(
        named = "skipPages",
        matches = "true",
        disabledReason = "-DskipPages: the pages were not built")
@DisabledIfSystemProperty(
        named = Databases.KIND,
        matches = "postgresql",
        disabledReason = "the demo district is planted into H2; the pages know no database")
@QuarkusTest
@TestProfile(DemoDistrictProfile.class)
@DisplayName("the pages on a phone, in WeChat and at a desk")
class PagesHttpTest {

    private static final Path WALKS = Path.of("src", "test", "pages");

    private static final Map<String, Future<Node.Ended>> begun = new HashMap<>();
    private static final ExecutorService hands = Executors.newFixedThreadPool(2);

    @TestHTTPResource("/")
    URL service;

    @BeforeAll
    static void withNode() {
        Node.install(WALKS);
    }

    static Stream<String> walks() throws IOException {
        try (Stream<Path> files = Files.list(WALKS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void areWalkedThrough(String walk) throws IOException {
        if (begun.isEmpty()) {
            // They wait for pages more than they compute: two at a time.
            walks().forEach(each -> begun.put(each, hands.submit(() -> walk(each))));
        }
        Node.Ended ended = ended(begun.get(walk));

        ended.output().lines().filter(line -> line.contains("PAGES ")).forEach(System.out::println);
        System.out.printf("PAGES %s took %d s%n", walk, ended.took().toSeconds());
        assertThat(ended.status()).as("%s said:%n%s", walk, ended.output()).isZero();
    }

    private Node.Ended walk(String walk) {
        Path target = Path.of("target").toAbsolutePath();
        return Node.run(
                WALKS,
                List.of("node", "--test", "--test-reporter=spec", walk),
                Map.of(
                        "BASE", "http://localhost:" + service.getPort(),
                        "SCREENS", target.resolve("screens").toString(),
                        "MINI", target.resolve("pages").resolve("mini-program").toString()));
    }

    private static Node.Ended ended(Future<Node.Ended> walk) {
        try {
            return walk.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @AfterAll
    static void rest() {
        hands.shutdownNow();
    }
}
