package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No request reads page after page until something is found: scope is a condition in SQL, and what only Java can tell is
 * looked for among a bounded number of rows. Loops without a bound of their own are those of jobs, of duties at night and of
 * decisions on the whole of one assessment.
 */
class BoundedLoopsTest {

    private static final Pattern PAGING =
            Pattern.compile("\\bdo \\{|while \\(!\\w+\\.isEmpty\\(\\)\\)|while \\(\\w+ == BATCH");

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("assessment/closing/AssessmentSeal", "seals all results of one assessment"),
            Map.entry("assessment/run/ClosingCheck", "looks once more at all results of the assessment that is closed"),
            Map.entry("assessment/publicity/PublicityService", "tells everybody who was judged"),
            Map.entry("assessment/simulation/SchemeSimulation", "a job"),
            Map.entry(
                    "assessment/paper/Reports",
                    "a file, which ends at so many rows with a problem; a job when it is long"),
            Map.entry("assessment/publicity/PublishedList", "writes down once who stands on a list"),
            Map.entry("assessment/progress/month/MonthlyReview", "a duty of the night"),
            Map.entry("assessment/progress/month/RunningMonth", "a duty of the night"),
            Map.entry("platform/audit/AuditSealer", "a duty, under a lock that ends"),
            Map.entry("platform/audit/VerificationService", "the verification, a job when it is long"),
            Map.entry("trade/ledger/EntryTrail", "the verification, a job when it is long"),
            Map.entry("platform/keys/FieldKeyRotation", "a duty, under a lock that ends"),
            Map.entry("trade/redemption/order/CreditResetJob", "a job"),
            Map.entry("governance/callup/CallUpJob", "a job"),
            Map.entry("assessment/star/StarDemotion", "a duty of the night"),
            Map.entry("assessment/star/StarConfirmation", "a job"));

    @Test
    void onlyJobsAndDutiesReadPageAfterPage() throws IOException {
        Path root = Path.of("src", "main", "java", "org", "dangjian", "market");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> loops(text(file)))
                            .map(file -> root.relativize(file).toString().replace(".java", ""))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        }
    }

    /** Plants a list that is filtered after it was read, and expects to hear of it. */
    @Test
    void aScanFilteredInJavaIsReported() {
        assertThat(loops("do { batch = requests.waiting(position, SCAN); } while (batch.size() == SCAN);"))
                .isTrue();
        assertThat(loops("while (!rows.isEmpty()) { rows = next(); }")).isTrue();
        assertThat(loops("for (int pages = 0; pages < MOST; pages++) { found.addAll(page()); }"))
                .isFalse();
    }

    private static boolean loops(String source) {
        return PAGING.matcher(source).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
