package org.dangjian.market.platform.http.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dangjian.market.platform.shared.Problem;

/**
 * What is wrong with a field, in English for callers who ask for it. The service says it in Chinese where it finds the
 * mistake; {@code messages/fields_en.txt} says the same in English, sentence by sentence.
 */
final class FieldMessages {

    private static final String VALUE = "{}";
    private static final List<Sentence> SENTENCES = read();

    /** A sentence with its values taken out, and what it is in English. */
    private record Sentence(String chinese, Pattern pattern, String english) {

        static Sentence of(String line) {
            String[] parts = line.split("\t");
            String pattern = Pattern.quote(parts[0]).replace(VALUE, "\\E(.*)\\Q");
            return new Sentence(parts[0], Pattern.compile(pattern, Pattern.DOTALL), parts[1]);
        }

        String filled(MatchResult found) {
            String text = english;
            for (int group : IntStream.rangeClosed(1, found.groupCount()).toArray()) {
                text = text.replaceFirst(Pattern.quote(VALUE), Matcher.quoteReplacement(found.group(group)));
            }
            return text;
        }
    }

    private FieldMessages() {}

    /** The errors of a problem in English; what is no field's stays as it is. */
    static List<?> inEnglish(List<?> errors) {
        return errors.stream()
                .map(error -> error instanceof Problem.FieldError field
                        ? new Problem.FieldError(field.field(), english(field.message()))
                        : error)
                .toList();
    }

    /** The sentence in English; one that nobody translated stays as it is. */
    static String english(String message) {
        for (Sentence sentence : SENTENCES) {
            Matcher matcher = sentence.pattern().matcher(message);
            if (matcher.matches()) {
                return sentence.filled(matcher.toMatchResult());
            }
        }
        return message;
    }

    /** Whether a part of a sentence stands in one of those that are told in English. */
    static boolean tells(String part) {
        return SENTENCES.stream().anyMatch(sentence -> sentence.chinese().contains(part));
    }

    /** The longest first: one sentence may be another with a value. */
    private static List<Sentence> read() {
        try (InputStream file = FieldMessages.class.getResourceAsStream("/messages/fields_en.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sentence::of)
                    .sorted(Comparator.comparingInt((Sentence sentence) ->
                                    sentence.chinese().replace(VALUE, "").length())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
