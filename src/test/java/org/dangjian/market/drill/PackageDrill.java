package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is installed is the service alone: no invented people, no passwords of theirs. */
class PackageDrill {

    @Test
    void theProductHoldsNoDemoDistrict() throws IOException {
        List<String> entries;
        try (Stream<Path> jars = Files.list(Path.of("target", "quarkus-app", "app"))) {
            try (JarFile product = new JarFile(jars.findFirst().orElseThrow().toFile())) {
                entries = product.stream().map(entry -> entry.getName()).toList();
            }
        }
        assertThat(entries).contains("org/dangjian/market/Main.class");
        assertThat(entries).noneMatch(name -> name.startsWith("demo/") || name.contains("/market/demo/"));
    }
}
