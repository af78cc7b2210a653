package org.dangjian.market.assessment.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.dangjian.market.assessment.rules.check.SchemeCheck;
import org.dangjian.market.assessment.rules.check.SchemeProblem;
import org.dangjian.market.assessment.rules.scheme.Scheme;

/**
 * Reads a scheme from YAML text or a JSON tree and writes it back (考核方案的读写). Strict: unknown fields are refused and
 * nothing is coerced. What is wrong comes back as a list in Chinese with the path of each field, not as an exception.
 */
public final class SchemeReader {

    /** Longest text accepted, in characters; a scheme has a few thousand. */
    public static final int LONGEST_TEXT = 200_000;

    private static final ObjectReader YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private SchemeReader() {}

    /**
     * What came of reading: either a scheme without problems, or null and at least one problem.
     *
     * @param scheme the scheme, null when there are problems
     * @param problems what an office has to change, empty when there is a scheme
     */
    public record Reading(Scheme scheme, List<SchemeProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }

        /** Whether there is a scheme. */
        public boolean isClean() {
            return problems.isEmpty();
        }
    }

    /** Reads YAML text (JSON is YAML too). */
    public static Reading read(String text) {
        if (text == null || text.isBlank()) {
            return refused("方案是空的");
        }
        if (text.length() > LONGEST_TEXT) {
            return refused("方案过长，不应超过" + LONGEST_TEXT + "字");
        }
        try {
            return read(YAML.readTree(text));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "第" + e.getLocation().getLineNr() + "行第" + e.getLocation().getColumnNr() + "列附近";
            return refused(place + "不是正确的YAML，请检查缩进、冒号、重复的字段，且只能有一份方案");
        }
    }

    /** Reads a tree, e.g. the {@code definition} of an API call. */
    public static Reading read(JsonNode tree) {
        RecordTree.Source source = new RecordTree.Source(tree);
        Scheme scheme = source.read(Scheme.class);
        if (!source.problems().isEmpty()) {
            return new Reading(null, source.problems());
        }
        List<SchemeProblem> problems = SchemeCheck.problems(scheme);
        return new Reading(problems.isEmpty() ? scheme : null, problems);
    }

    /** The tree of a scheme; reading it gives an equal scheme. Fields without a value are left out. */
    public static JsonNode write(Scheme scheme) {
        return RecordTree.write(scheme);
    }

    /**
     * One line of JSON that is the same for equal schemes, in any version of the program that knows the same fields:
     * fit for a hash.
     */
    public static String canonicalText(Scheme scheme) {
        return write(scheme).toString();
    }

    private static Reading refused(String message) {
        return new Reading(null, List.of(new SchemeProblem("", message)));
    }
}
