package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dangjian.market.testsupport.contract.Contract;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * What a client of the last release relies on is still there, or {@code docs/contract-changes.md} says what became of it.
 * Whoever tags a release writes its contract to {@code openapi/released.yaml.gz} and ends the section of the changes.
 */
class ContractChangesTest {

    private static final Path RELEASED = Path.of("openapi", "released.yaml.gz");
    private static final Path CHANGES = Path.of("docs", "contract-changes.md");
    private static final String SECTION = "## Since the last release";
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void aChangeThatBreaksAClientIsListed() throws IOException {
        Set<String> broken = broken(released(), Files.readString(Contract.FILE, StandardCharsets.UTF_8));
        broken.removeAll(listed());
        assertThat(broken)
                .as("clients of the last release break on these: list them in %s under '%s'", CHANGES, SECTION)
                .isEmpty();
    }

    /** Plants one of each, and expects to hear of it. */
    @Test
    void changesThatBreakAClientAreSeen() throws IOException {
        String contract = Files.readString(Contract.FILE, StandardCharsets.UTF_8);
        assertThat(broken(contract, contract)).isEmpty();
        assertThat(broken(
                        contract,
                        contract.replace("operationId: login\n", "operationId: login\n      deprecated: true\n")))
                .isEmpty();
        assertThat(broken(contract, contract.replace("/api/v1/worklist:", "/api/v1/work-list:")))
                .containsExactly("getWorklist");
        assertThat(broken(contract, contract.replace("        refreshToken:\n", "        renewalToken:\n")))
                .contains("login", "refreshSession");
    }

    private static Set<String> broken(String before, String after) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(before, after);
        Set<String> names = new TreeSet<>();
        changes.getMissingEndpoints().stream()
                .map(Endpoint::getOperation)
                .forEach(operation -> names.add(operation.getOperationId()));
        TwoContracts both = new TwoContracts(before, after);
        changes.getChangedOperations().stream()
                .filter(ContractChangesTest::breaks)
                .map(operation -> operation.getNewOperation().getOperationId())
                .filter(operation -> !both.isSame(operation))
                .forEach(names::add);
        return names;
    }

    /** A refusal that is not given any more breaks nobody. */
    private static boolean breaks(ChangedOperation operation) {
        ChangedApiResponse answers = operation.getApiResponses();
        boolean asked = operation.getChangedElements().stream()
                .filter(part -> part != null && part != answers)
                .anyMatch(Changed::isIncompatible);
        boolean answered = answers != null
                && (answers.getMissing().keySet().stream().anyMatch(status -> status.startsWith("2"))
                        || answers.getChanged().values().stream().anyMatch(Changed::isIncompatible));
        return asked || answered;
    }

    private static String released() throws IOException {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(RELEASED))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> listed() throws IOException {
        String text = Files.readString(CHANGES, StandardCharsets.UTF_8);
        assertThat(text).contains(SECTION);
        String section = text.substring(text.indexOf(SECTION) + SECTION.length());
        int end = section.indexOf("\n## ");
        return NAME.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
