package org.dangjian.market.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published contract is what the service does. */
@QuarkusTest
class ContractHttpTest {

    private static final Path PUBLISHED = Path.of("openapi", "openapi.yaml");

    @Test
    void theCommittedContractEqualsWhatTheCodeServes() throws IOException {
        String served = given().get("/q/openapi").asString();
        Path generated = Path.of("target", "openapi", "served.yaml");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, served);
        assertThat(Files.readString(PUBLISHED))
                .as("openapi/openapi.yaml is out of date: copy %s over it and look at the difference", generated)
                .isEqualTo(served);
    }

    @Test
    void everyOperationIsNamedSummarizedAndTellsItsErrors() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(given().get("/q/openapi").asString());
        Set<String> names = new HashSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    String what = method.getKey() + " " + path.getKey();
                    assertThat(operation.path("operationId").asText()).as(what).isNotBlank();
                    assertThat(names.add(operation.path("operationId").asText()))
                            .as(what)
                            .isTrue();
                    assertThat(operation.path("summary").asText()).as(what).isNotBlank();
                    assertThat(operation.path("responses").has("400")).as(what).isTrue();
                    assertThat(operation.path("responses").properties())
                            .as(what)
                            .anyMatch(answer -> answer.getKey().startsWith("2"));
                    operation.path("responses").properties().stream()
                            .filter(answer -> answer.getKey().startsWith("2"))
                            .forEach(answer -> assertThat(answer.getValue().has("content"))
                                    .as("%s answers %s with a body, or 204 without", what, answer.getKey())
                                    .isNotEqualTo(answer.getKey().equals("204")));
                }));
        assertThat(names).hasSizeGreaterThan(60);
    }
}
