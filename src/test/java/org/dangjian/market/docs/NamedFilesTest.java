package org.dangjian.market.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: whoever looks for a rule or the test of a promise finds it. */
class NamedFilesTest {

    private static final List<Path> ROOTS = List.of(
            Path.of("src", "main", "java", "org", "dangjian", "market"),
            Path.of("src", "test", "java", "org", "dangjian", "market"));

    /** A class in its room, and one of its methods where one is named. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+/)+[A-Z][A-Za-z]+)(?:\\.java|\\.([a-z]\\w*))?`");

    @Test
    void everyFileAndTestThatIsNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        try (Stream<Path> documents = Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("SECURITY.md"), Path.of("CONTRIBUTING.md")),
                Files.list(Path.of("docs")))) {
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".md")).toList()) {
                for (MatchResult found :
                        NAMED.matcher(Files.readString(document)).results().toList()) {
                    named++;
                    if (!exists(found.group(1), found.group(2))) {
                        missing.add(document + ": " + found.group());
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String type, String method) throws IOException {
        for (Path root : ROOTS) {
            Path file = root.resolve(type + ".java");
            if (Files.exists(file)) {
                return method == null || Files.readString(file).contains(" " + method + "(");
            }
        }
        return false;
    }
}
