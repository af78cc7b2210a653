package org.dangjian.market.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.MonthDay;
import java.util.Random;
import org.dangjian.market.assessment.rules.Schemes;
import org.dangjian.market.assessment.rules.check.SchemeProblem;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeReaderTest {

    private static final String MEMBER = "dangjian-chaoshi-member";

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, "dangjian-chaoshi-organization"})
    void aShippedSchemeIsReadWithoutAYear(String code) {
        Scheme scheme = read(Schemes.text(code));

        assertThat(scheme.code()).isEqualTo(code);
        assertThat(scheme.year()).isNull();
        assertThat(scheme.forYear(2031).year()).isEqualTo(2031);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, "dangjian-chaoshi-organization"})
    void whatIsWrittenIsReadBackEqual(String code) throws Exception {
        Scheme scheme = read(Schemes.text(code)).forYear(2026);

        assertThat(SchemeReader.read(SchemeReader.write(scheme)).scheme()).isEqualTo(scheme);
        String canonical = SchemeReader.canonicalText(scheme);
        assertThat(read(canonical)).isEqualTo(scheme);
        JsonNode reparsed = new ObjectMapper().readTree(canonical);
        assertThat(SchemeReader.canonicalText(SchemeReader.read(reparsed).scheme()))
                .isEqualTo(canonical);
    }

    @Test
    void everyPartOfASchemeSurvivesTheRoundTrip() {
        Scheme scheme = read(Schemes.text(MEMBER)
                .replace("categoryCaps: []", "categoryCaps: [{category: A, title: 甲, kinds: [OPTIONAL], cap: 9}]")
                .replace("events: []", "events: [{code: e, title: 事项, highestBand: DEFERRED, lowersBy: 1}]")
                .replace("notGraded:\n", "notGraded:\n  - {code: late, joinedAfter: 02-29, reason: 入党较晚}\n")
                .replace("overrides: []", """
                        totalFloor: -5
                        totalCap: 200
                        overrides:
                          - appliesTo: {special: false, floating: true}
                            countRules: []
                            veto: {excludes: []}
                        """));

        assertThat(scheme.notGraded().getFirst().joinedAfter()).isEqualTo(MonthDay.of(2, 29));
        assertThat(scheme.overrides().getFirst().countRules()).isEmpty();
        assertThat(scheme.overrides().getFirst().counting()).isNull();
        assertThat(SchemeReader.read(SchemeReader.write(scheme)).scheme()).isEqualTo(scheme);
        assertThat(read(SchemeReader.canonicalText(scheme))).isEqualTo(scheme);
    }

    @Test
    void theOrderOfFieldsDoesNotChangeTheCanonicalText() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode one = mapper.readTree(SchemeReader.canonicalText(read(Schemes.text(MEMBER))));
        var other = mapper.createObjectNode();
        one.fieldNames().forEachRemaining(name -> {
            var rest = other.deepCopy();
            other.removeAll();
            other.set(name, one.get(name));
            other.setAll(rest);
        });

        assertThat(other.toString()).isNotEqualTo(one.toString());
        assertThat(SchemeReader.canonicalText(SchemeReader.read(other).scheme()))
                .isEqualTo(one.toString());
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2}")
    @CsvSource({
        "'from: 80', 'from: \"80\"', 'bands[0].from', 整数",
        "'from: 80', 'from: 80.5', 'bands[0].from', 整数",
        "'from: 80', 'from: 99999999999', 'bands[0].from', 整数",
        "'top: true', 'top: \"true\"', 'bands[0].top', true或false",
        "'top: true', 'top: 1', 'bands[0].top', true或false",
        "'title: 暂缓登记', 'title: 5', 'bands[1].title', 应为文字",
        "'title: 暂缓登记', 'title: [暂缓登记]', 'bands[1].title', 应为文字",
        "'title: 暂缓登记', 'name: 暂缓登记', 'bands[1].name', 不认识的字段",
        "'expected: 5', 'points: 5', '', 不是正确的YAML",
        "'  expected: 5\n', '', 'mandatory.expected', 缺少",
        "'kind: REWARD', 'kind: PRIZE', 'counting[3].kind', 不认识的",
        "'audience: MEMBER', 'audience: member', 'audience', 不认识的",
        "'excludes: [OPTIONAL]', 'excludes: OPTIONAL', 'veto.excludes', 列表",
        "'excludes: [OPTIONAL]', 'excludes: [null]', 'veto.excludes[0]', 空的",
        "'stages: [PROBATIONARY]', 'joinedAfter: 13-01', 'notGraded[0].joinedAfter', 月-日",
        "'events: []', 'events: [veto]', 'events[0]', 一组字段",
        "'events: []', 'verboten: 1', 'verboten', 不认识的字段"
    })
    void nothingIsCoercedAndUnknownFieldsAreRefused(String right, String wrong, String field, String message) {
        String text = Schemes.text(MEMBER);
        assertThat(text).contains(right);

        SchemeReader.Reading reading = SchemeReader.read(text.replace(right, wrong));

        assertThat(reading.scheme()).isNull();
        assertThat(reading.isClean()).isFalse();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "text", "[1, 2]", "a: b: c", "{", "null", "code: a\n---\ncode: b", "\t- x", "&a [*a]"})
    void whatIsNoSchemeIsRefusedInWords(String text) {
        SchemeReader.Reading reading = SchemeReader.read(text);

        assertThat(reading.scheme()).isNull();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void anAbsentTextOrTreeIsRefused() {
        assertThat(SchemeReader.read((String) null).problems()).isNotEmpty();
        assertThat(SchemeReader.read((JsonNode) null).problems()).isNotEmpty();
        assertThat(SchemeReader.read("a".repeat(SchemeReader.LONGEST_TEXT + 1)).problems())
                .isNotEmpty();
    }

    @Test
    void allMistakesComeBackAtOnce() {
        String text = Schemes.text(MEMBER)
                .replace("from: 80", "from: 八十")
                .replace("top: true", "top: 是")
                .replace("kind: REWARD", "kind: PRIZE");

        assertThat(SchemeReader.read(text).problems())
                .extracting(SchemeProblem::field)
                .containsExactly("counting[3].kind", "bands[0].from", "bands[0].top");
    }

    @Test
    void aDamagedTextNeverThrows() {
        String text = Schemes.text(MEMBER);
        for (long seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder damaged = new StringBuilder(text);
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(damaged.length());
                damaged.replace(
                        at,
                        at + random.nextInt(4),
                        String.valueOf(":-[]{}\"'&*!%|>#?\n\t 7".charAt(random.nextInt(20))));
            }
            SchemeReader.Reading reading = SchemeReader.read(damaged.toString());
            assertThat(reading.scheme() == null).as("seed %d", seed).isNotEqualTo(reading.isClean());
        }
    }

    private static Scheme read(String text) {
        SchemeReader.Reading reading = SchemeReader.read(text);
        assertThat(reading.problems()).isEmpty();
        return reading.scheme();
    }
}
