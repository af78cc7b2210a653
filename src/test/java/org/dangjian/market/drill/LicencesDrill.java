package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Of every library in the package we know the licence and may use it so. The build's bill of materials (target/bom.json,
 * CycloneDX) says what is in it, docs/licences.md says it to people: {@code -Dlicences.write=true} writes that file.
 */
class LicencesDrill {

    private static final Path BILL = Path.of("target", "bom.json");
    private static final Path DOCUMENT = Path.of("docs", "licences.md");

    /** Of several licences of one library one of these is enough. */
    private static final Set<String> USABLE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "MIT",
            "MIT-0",
            "CC0-1.0",
            "Public Domain",
            "Bouncy Castle Licence",
            "EPL-1.0",
            "EPL-2.0",
            "EPL 1.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "Unicode-3.0");

    @Test
    void everyLibraryHasALicenceWeMayUseItUnder() throws IOException {
        Map<String, Set<String>> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(libraries)
                .allSatisfy((library, licences) -> assertThat(licences).containsAnyElementsOf(USABLE));
    }

    @Test
    void theDocumentListsThem() throws IOException {
        String document = document(libraries());
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run ./mvnw verify -Dtest=None -Dit.test=LicencesDrill -Dlicences.write=true")
                .isEqualTo(document);
    }

    private static Map<String, Set<String>> libraries() throws IOException {
        Map<String, Set<String>> libraries = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).get("components")) {
            // Which of these is in the package depends on the machine that builds it.
            if (component.path("name").asText().startsWith("native-")) {
                continue;
            }
            Set<String> licences = new TreeSet<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(licence.path("id").asText(licence.path("name").asText("none")));
            }
            libraries.put(
                    component.path("group").asText() + ":"
                            + component.path("name").asText(),
                    licences);
        }
        return libraries;
    }

    /** By licence; without versions, which pom.xml and the bill of materials have. */
    private static String document(Map<String, Set<String>> libraries) {
        Map<String, List<String>> byLicence = new TreeMap<>();
        libraries.forEach((library, licences) -> byLicence
                .computeIfAbsent(String.join(", ", licences), unseen -> new ArrayList<>())
                .add("`" + library + "`"));
        return """
                # Licences of what is in the package

                Written by `LicencesDrill` from the bill of materials that every build makes (`target/bom.json`, CycloneDX, with
                versions and hashes). Licences of data and of schemes stand in [sources.md](sources.md).

                | licence | libraries |
                |---|---|
                """
                + byLicence.entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + String.join(", ", entry.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }
}
