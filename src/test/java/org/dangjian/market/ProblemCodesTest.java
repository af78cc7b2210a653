package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.contract.PossibleProblems;
import org.junit.jupiter.api.Test;

/**
 * The contract tells of each operation the problems that its code can give. They are read from the code; a run with
 * {@code -Dproblems.write=true} writes them anew. That nothing is missing, the gate on every answer of every test shows.
 */
class ProblemCodesTest {

    private static final Path FILE = Path.of("src", "main", "resources", "contract", "problems.properties");
    private static final Path SQL = Path.of("sql");
    private static final String WRITE = "problems.write";

    private static final TreeMap<String, SortedSet<String>> POSSIBLE =
            new PossibleProblems(ArchitectureTest.CODE, PossibleProblems.constraints(statements())).byOperation();

    private static Stream<String> statements() {
        try (Stream<Path> files = Files.walk(SQL)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql"))
                    .map(ProblemCodesTest::read)
                    .flatMap(text -> Stream.of(text.split(";")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theContractTellsWhatTheCodeCanRefuse() throws IOException {
        String lines = POSSIBLE.entrySet().stream()
                .map(operation -> operation.getKey() + "=" + String.join(" ", operation.getValue()) + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, lines, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                .as(
                        "%s is not what the code says: run this test with -D%s=true, then copy the contract anew",
                        FILE, WRITE)
                .isEqualTo(lines);
    }

    /** One of each way in which a problem is come by, so that none is lost with a change of how code is written. */
    @Test
    void everyWayToAProblemIsSeen() {
        assertThat(POSSIBLE.get("claimItem"))
                .as("called, by constraint, and of the request key")
                .contains("item-full", "claim-duplicate", "idempotency-key-required", "idempotency-mismatch");
        assertThat(POSSIBLE.get("uploadEvidence")).as("prepared before").contains("image-format-unsupported");
        assertThat(POSSIBLE.get("updateMember")).as("observed").contains("state-conflict", "open-affairs");
        assertThat(POSSIBLE.get("importGifts")).as("handed over").contains("import-rejected");
        assertThat(POSSIBLE.get("importMembers"))
                .as("no other import's")
                .contains("import-rejected", "file-unreadable")
                .doesNotContain("item-locked", "not-mandatory");
        assertThat(POSSIBLE.get("listItems")).as("told, not thrown").doesNotContain("item-full", "item-not-open");
        assertThat(POSSIBLE.get("startAssessment"))
                .as("of the job, not of the answer")
                .doesNotContain("scheme-missing");
        assertThat(List.copyOf(POSSIBLE.get("logout"))).doesNotContain("item-full");
    }
}
