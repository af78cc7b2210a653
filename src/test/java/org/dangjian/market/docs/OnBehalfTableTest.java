package org.dangjian.market.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/on-behalf.md says others can do for somebody is shown by tests that exist. */
class OnBehalfTableTest {

    private static final Path TABLE = Path.of("docs", "on-behalf.md");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "dangjian", "market");
    private static final Pattern TEST = Pattern.compile("`((?:[a-z]+/)+[A-Za-z]+Test)(?:\\.([A-Za-z]+))?`");

    @Test
    void everyRowNamesTestsThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("| ") || line.startsWith("| what the person")) {
                continue;
            }
            rows++;
            Matcher named = TEST.matcher(line);
            assertThat(named.find()).as(line).isTrue();
            do {
                if (!exists(named.group(1), named.group(2))) {
                    missing.add(named.group());
                }
            } while (named.find());
        }
        assertThat(rows).isPositive();
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String type, String method) throws IOException {
        Path file = TESTS.resolve(type + ".java");
        return Files.exists(file) && (method == null || Files.readString(file).contains("void " + method + "("));
    }
}
