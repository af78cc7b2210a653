package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dangjian.market.testsupport.contract.AnswerCheck;
import org.dangjian.market.testsupport.contract.Contract;
import org.dangjian.market.testsupport.contract.Contract.Operation;
import org.dangjian.market.testsupport.contract.Recorded;
import org.junit.jupiter.api.Test;

/** Words, names, shapes and examples of the contract: for everything, true, and nothing superfluous. */
class ContractTextsTest {

    private static final Path WORDS = Path.of("src", "main", "resources", "contract", "texts.properties");
    private static final Set<String> PARAMETER_PLACES = Set.of("path", "query", "header");
    /** What JavaScript does not read: possessive quantifiers, flags within, classes that need a flag of their own. */
    private static final Pattern FOREIGN = Pattern.compile("[*+?}]\\+|\\(\\?[a-z]|\\\\p\\{|\\\\[AzZGQE]");

    /** A job of a test has ended before anybody could cancel it. */
    private static final String OVER_TOO_SOON = "cancelJob";

    private static final String TWIN = "ByPost";

    private final Contract contract = Contract.committed();

    @Test
    void everyPropertyAndParameterIsDescribedInChinese() {
        List<String> silent = new ArrayList<>();
        properties((schema, property) -> {
            if (!isChinese(property.getValue())) {
                silent.add(schema + '.' + property.getKey());
            }
        });
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : contract.parameters(operation)) {
                if (!isChinese(parameter)) {
                    silent.add(operation.id()
                            + ' '
                            + parameter.path("in").asText()
                            + '.'
                            + parameter.path("name").asText());
                }
            }
        }
        assertThat(silent)
                .as("without words in %s: add a line there, and copy the contract anew", WORDS)
                .isEmpty();
    }

    @Test
    void noWordIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        properties((schema, property) -> {
            used.add(property.getKey());
            used.add(schema + '.' + property.getKey());
        });
        used.addAll(Set.of("Page.items", "Page.total", "Upload.file"));
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : contract.parameters(operation)) {
                String name = parameter.path("name").asText();
                used.add(operation.id() + '.' + name);
                used.add(parameter.path("in").asText() + '.' + name);
            }
        }
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)) {
            words.load(file);
        }
        assertThat(words.stringPropertyNames()).allMatch(key -> !PARAMETER_PLACES.contains(key));
        assertThat(used).as("words for what is not there any more").containsAll(words.stringPropertyNames());
    }

    @Test
    void everyAnswerSaysWhatIsAlwaysThereAndNoNameIsANumber() {
        contract.root().at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getKey()).as("a name that would move").doesNotMatch(".*\\d");
            JsonNode definition = schema.getValue();
            if (definition.has("properties") && !definition.has("additionalProperties")) {
                assertThat(definition.path("required").size())
                        .as("%s: what is always there", schema.getKey())
                        .isPositive();
            }
        });
        assertThat(contract.root().path("components").path("parameters").has("Limit"))
                .isTrue();
    }

    @Test
    void everyPatternIsReadByJavaScript() {
        List<String> foreign = new ArrayList<>();
        contract.root().findValuesAsText("pattern").forEach(pattern -> {
            try {
                Pattern.compile(pattern);
                if (FOREIGN.matcher(pattern).find()) {
                    foreign.add(pattern);
                }
            } catch (PatternSyntaxException broken) {
                foreign.add(pattern);
            }
        });
        assertThat(foreign).isEmpty();
    }

    /** They were sent and answered once; they hold as long as the contract says the same. */
    @Test
    void everyExampleIsAsTheContractSays() throws IOException {
        JsonNode examples = Recorded.JSON.readTree(Recorded.FILE.toFile());
        List<String> wrong = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            // A change by POST is shown by the change by PATCH.
            JsonNode example = examples.path(operation.id().replaceAll(TWIN + "$", ""));
            boolean answersJson = operation.definition().path("responses").properties().stream()
                    .anyMatch(answer -> answer.getKey().startsWith("2")
                            && answer.getValue().path("content").has("application/json"));
            if (example.isMissingNode()) {
                if (answersJson && !operation.id().equals(OVER_TOO_SOON)) {
                    wrong.add(operation.id() + " has no example: run its tests with -Dexamples.write=true");
                }
                continue;
            }
            AnswerCheck.committed()
                    .mistakes(
                            operation,
                            example.path("status").asInt(),
                            "application/json",
                            Recorded.JSON.writeValueAsBytes(example.path("response")))
                    .forEach(mistake -> wrong.add(operation.id() + " " + mistake));
            if (!example.path("request").isNull() && !example.path("request").isMissingNode()) {
                AnswerCheck.committed()
                        .mistakesOfRequest(operation, Recorded.JSON.writeValueAsBytes(example.path("request")))
                        .forEach(mistake -> wrong.add(operation.id() + " request " + mistake));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(contract.operations()).extracting(Operation::id).containsAll(names(examples));
    }

    @Test
    void theCodesOfAnOperationStandUnderTheirStatusesAndAreAmongAll() {
        Set<String> all = new TreeSet<>();
        contract.root()
                .at("/components/schemas/Problem/properties/code/x-extensible-enum")
                .forEach(code -> all.add(code.asText()));
        assertThat(all).contains("item-full", "validation-failed");
        for (Operation operation : contract.operations()) {
            Set<String> told = new TreeSet<>();
            operation.definition().path("responses").properties().stream()
                    .filter(answer -> answer.getValue().path("$ref").asText().contains("/Problem"))
                    .map(answer -> answer.getValue().has("description")
                            ? answer.getValue()
                            : contract.resolved(answer.getValue()))
                    .forEach(answer -> told.addAll(
                            List.of(answer.path("description").asText().split(", "))));
            assertThat(told).as(operation.id()).isEqualTo(new TreeSet<>(operation.problemCodes()));
            assertThat(all).as(operation.id()).containsAll(told);
        }
    }

    /** Plants one, and expects to hear of it. */
    @Test
    void aProblemThatIsNotToldOfAnOperationIsSeen() {
        assertThat(mistakes("validation-failed")).isEmpty();
        assertThat(mistakes("reason-required")).containsExactly("the problem reason-required is not told of listItems");
    }

    private static List<String> mistakes(String code) {
        String problem =
                "{\"type\":\"t\",\"title\":\"t\",\"status\":400,\"detail\":\"d\",\"instance\":\"/\",\"code\":\"" + code
                        + "\"}";
        return AnswerCheck.committed()
                .mistakes(
                        "GET",
                        "/api/v1/items",
                        400,
                        "application/problem+json",
                        problem.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private interface EachProperty {
        void see(String schema, Map.Entry<String, JsonNode> property);
    }

    private void properties(EachProperty each) {
        contract.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> each.see(schema.getKey(), property)));
    }

    private static boolean isChinese(JsonNode described) {
        return described.path("description").asText().codePoints().anyMatch(Character::isIdeographic);
    }
}
