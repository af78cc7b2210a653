package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * One band of a scheme (评定档次), from the highest down, 《城市区域化党建调研报告》二(三); a star level is a band too,
 * 《构建“1+3”制度体系抓实基层党建工作》三.
 *
 * @param code stable code, e.g. QUALIFIED
 * @param title the Chinese name
 * @param from lowest total in points that belongs to the band (inclusive); null for the lowest band, which has no bound
 * @param top whether the band meets the standard (达标档): a vetoed holder stays below such bands, and
 *     {@code Evaluation.distance()} is measured to the lowest of them
 * @param suggestion what the system suggests to the people who decide
 */
public record Band(String code, String title, Integer from, boolean top, String suggestion) {

    private static final int QUARTERS = 4;

    static List<Band> atQuarter(List<Band> bands, int quarter) {
        return bands.stream()
                .map(band -> band.from() == null
                        ? band
                        : new Band(
                                band.code(),
                                band.title(),
                                Math.ceilDiv(band.from() * quarter, QUARTERS),
                                band.top(),
                                band.suggestion()))
                .toList();
    }
}
