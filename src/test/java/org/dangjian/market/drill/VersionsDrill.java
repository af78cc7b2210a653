package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * No library in the package is older than the platform that was tested with it asks for: what is known against an old one
 * was mended there. The build's bill of materials says what is in the package.
 */
class VersionsDrill {

    private static final Path BILL = Path.of("target", "bom.json");
    private static final String PLATFORM = System.getProperty("platform.bom");

    @Test
    void noLibraryIsOlderThanThePlatformAsks() throws Exception {
        Map<String, String> asked = asked();
        Map<String, String> present = present();
        assertThat(asked).hasSizeGreaterThan(1_000);
        long compared = present.keySet().stream().filter(asked::containsKey).count();
        assertThat(compared).isGreaterThan(100);
        assertThat(older(present, asked)).isEmpty();
        System.out.printf("TRUST versions: %d of %d libraries compared, 0 older%n", compared, present.size());
    }

    @Test
    void anOlderLibraryIsReported() throws Exception {
        Map<String, String> present = present();
        present.put("io.quarkus:quarkus-core", "3.9.9");
        assertThat(older(present, asked())).singleElement().asString().startsWith("io.quarkus:quarkus-core 3.9.9 < ");
    }

    private static List<String> older(Map<String, String> present, Map<String, String> asked) {
        return present.entrySet().stream()
                .filter(library -> asked.containsKey(library.getKey()))
                .filter(library ->
                        Version.parse(library.getValue()).compareTo(Version.parse(asked.get(library.getKey()))) < 0)
                .map(library -> library.getKey() + " " + library.getValue() + " < " + asked.get(library.getKey()))
                .toList();
    }

    private static Map<String, String> present() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).get("components")) {
            assertThat(component.path("version").asText())
                    .as(component.toString())
                    .isNotBlank();
            versions.put(
                    component.path("group").asText() + ":"
                            + component.path("name").asText(),
                    component.path("version").asText());
        }
        return versions;
    }

    /** What the platform's bill of materials manages, without the variants of a library that go by a classifier. */
    private static Map<String, String> asked() throws Exception {
        NodeList managed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of(PLATFORM).toFile())
                .getElementsByTagName("dependency");
        Map<String, String> versions = new TreeMap<>();
        IntStream.range(0, managed.getLength())
                .mapToObj(i -> (Element) managed.item(i))
                .filter(library -> library.getElementsByTagName("classifier").getLength() == 0)
                .forEach(library -> versions.put(
                        text(library, "groupId") + ":" + text(library, "artifactId"), text(library, "version")));
        return versions;
    }

    private static String text(Element library, String name) {
        return library.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
