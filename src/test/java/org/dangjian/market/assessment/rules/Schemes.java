package org.dangjian.market.assessment.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeReader;

/** Schemes for tests: the shipped ones, and variants of them written as an office would write them. */
public final class Schemes {

    private Schemes() {}

    /** The text of a shipped scheme. */
    public static String text(String code) {
        try (InputStream stream = Schemes.class.getResourceAsStream("/schemes/" + code + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scheme member() {
        return read(text("dangjian-chaoshi-member")).forYear(Holding.YEAR);
    }

    public static Scheme organization() {
        return read(text("dangjian-chaoshi-organization")).forYear(Holding.YEAR);
    }

    public static Scheme read(String yaml) {
        SchemeReader.Reading reading = SchemeReader.read(yaml);
        if (!reading.isClean()) {
            throw new AssertionError(reading.problems().toString());
        }
        return reading.scheme();
    }

    /** A member scheme of two bands (达标 from 80), all kinds counted, with {@code more} sections added. */
    public static Scheme plain(String more) {
        return read(plainText(more));
    }

    public static String plainText(String more) {
        String counting = more.contains("\ncounting:") || more.startsWith("counting:") ? "" : """
                counting:
                  - {kind: MANDATORY}
                  - {kind: OPTIONAL}
                  - {kind: RECOMMENDED}
                  - {kind: REWARD}
                  - {kind: DEDUCTION}
                """;
        return """
                code: plain
                title: 试验方案
                audience: MEMBER
                mandatory: {expected: 5, points: 10}
                veto: {excludes: [OPTIONAL], topBandBarred: true, needsReview: true}
                bands:
                  - {code: MET, title: 达标, from: 80, top: true, suggestion: 建议认定}
                  - {code: NOT_MET, title: 未达标, suggestion: 建议帮扶}
                """ + counting + more;
    }

    /** The star rating of members: six bands from five stars to none, steps and ceilings by events. */
    public static Scheme stars() {
        return read("""
                code: stars-member
                title: 党员先锋星
                audience: MEMBER
                counting: [{kind: OPTIONAL}, {kind: RECOMMENDED}, {kind: REWARD}, {kind: DEDUCTION}]
                events:
                  - {code: minus-star, title: 减星项, lowersBy: 1}
                  - {code: veto, title: 否决项, highestBand: STAR_1, needsReview: true}
                countRules:
                  - {code: monthly, title: 每月参加主题党日, every: MONTH, atLeast: 1, effect: NOTE}
                bands:
                  - {code: STAR_5, title: 五星, from: 90, top: true, suggestion: 建议优先评先评优}
                  - {code: STAR_4, title: 四星, from: 75, top: true, suggestion: 建议优先评先评优}
                  - {code: STAR_3, title: 三星, from: 60, suggestion: 建议保持}
                  - {code: STAR_2, title: 二星, from: 45, suggestion: 建议提醒}
                  - {code: STAR_1, title: 一星, from: 30, suggestion: 提请研究}
                  - {code: STAR_0, title: 无星, suggestion: 提请研究}
                provisionalBand: true
                """);
    }
}
