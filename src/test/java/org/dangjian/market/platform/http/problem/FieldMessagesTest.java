package org.dangjian.market.platform.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence about a field is there in English, too. */
class FieldMessagesTest {

    private static final Pattern CALL = Pattern.compile("(?:Problem\\.invalid|FieldError)\\(((?:[^;]|;(?!\\n))*?)\\);");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    /** A call that goes on in another line begins anew there: of a long one the part behind a mark of its own counts. */
    private static final int SHORTEST = 2;

    @Test
    void everySentenceAboutAFieldIsThereInEnglish() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> missing.addAll(untold(file)));
        }
        assertThat(missing)
                .as("add these to src/main/resources/messages/fields_en.txt, values as {}")
                .isEmpty();
    }

    private static List<String> untold(Path file) {
        List<String> untold = new ArrayList<>();
        Matcher call = CALL.matcher(text(file));
        while (call.find()) {
            Matcher literal = LITERAL.matcher(call.group(1));
            while (literal.find()) {
                String part = literal.group(1);
                boolean spoken =
                        part.length() >= SHORTEST && CHINESE.matcher(part).find();
                if (spoken && !FieldMessages.tells(part.strip())) {
                    untold.add(file.getFileName() + ": " + part);
                }
            }
        }
        return untold;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "不能为空, must not be empty",
        "长度应在 1 与 20 之间, must have between 1 and 20 characters or entries",
        "只完成了 2/4 次，请填写实际计分, only 2 of 4 visits were done; give the points",
        "只能是 MEMBER、RESIDENT, one of MEMBER、RESIDENT",
        "谁也没有说过的话, 谁也没有说过的话"
    })
    void aSentenceKeepsItsValues(String chinese, String english) {
        assertThat(FieldMessages.english(chinese)).isEqualTo(english);
    }
}
