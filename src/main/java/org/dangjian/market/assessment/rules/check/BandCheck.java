package org.dangjian.market.assessment.rules.check;

import java.util.List;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.scheme.Band;

/** Checks a list of bands: complete from the top to the bottom, with one lowest band without a bound. */
final class BandCheck {

    /** Measures with a procedure of their own (组织处置、组织关系转接), in which people decide: points never suggest them. */
    private static final List<String> RESERVED_MEASURES = List.of("劝退", "劝其退党", "除名", "开除", "撤销党内职务", "转出组织关系");

    private BandCheck() {}

    static void check(Problems problems, String field, List<Band> bands) {
        if (bands.size() < 2) {
            problems.add(field, "至少要有两个档次，从高到低排列");
            return;
        }
        for (int i = 0; i < bands.size(); i++) {
            checkBand(problems, field + "[" + i + "]", bands.get(i));
        }
        problems.distinct(field, "code", bands.stream().map(Band::code).toList());
        checkBounds(problems, field, bands);
        checkTop(problems, field, bands);
    }

    static boolean lacks(List<Band> bands, String code) {
        return bands.stream().noneMatch(band -> code.equals(band.code()));
    }

    private static void checkBand(Problems problems, String field, Band band) {
        problems.code(field + ".code", band.code());
        problems.title(field + ".title", band.title());
        problems.text(field + ".suggestion", band.suggestion());
        problems.addIf(
                Evaluation.NOT_GRADED.equals(band.code()), field + ".code", "NOT_GRADED（不定等次）不能作为计分档次，请写入notGraded部分");
        refuseReservedMeasures(problems, field + ".suggestion", band.suggestion());
    }

    static void refuseReservedMeasures(Problems problems, String field, String text) {
        if (text != null) {
            for (String measure : RESERVED_MEASURES) {
                problems.addIf(text.contains(measure), field, "建议中不能写「" + measure + "」：组织处置另有程序，由党组织研究决定，系统只提建议");
            }
        }
    }

    private static void checkBounds(Problems problems, String field, List<Band> bands) {
        int last = bands.size() - 1;
        Integer previous = null;
        for (int i = 0; i < last; i++) {
            Integer from = bands.get(i).from();
            String path = field + "[" + i + "].from";
            if (from == null) {
                problems.add(path, "缺少下限；只有最后一个（最低）档次不写下限");
                continue;
            }
            problems.range(path, from, -SchemeCheck.MOST, SchemeCheck.MOST);
            problems.addIf(
                    previous != null && from >= previous, path, "下限" + from + "应低于上一档次的下限" + previous + "，请从高到低排列");
            previous = from;
        }
        problems.addIf(
                bands.get(last).from() != null,
                field + "[" + last + "].from",
                "缺少最低档次：最后一个档次不写下限，其余分数都归入它；请去掉这个下限，或再加一个最低档次");
    }

    private static void checkTop(Problems problems, String field, List<Band> bands) {
        problems.addIf(!bands.getFirst().top(), field + "[0].top", "最高档次应写top: true（达标档）");
        for (int i = 1; i < bands.size(); i++) {
            String path = field + "[" + i + "].top";
            problems.addIf(
                    bands.get(i).top() && !bands.get(i - 1).top(), path, "达标档应从最高档次起连续，请把上面的档次也写为top: true，或去掉这里的top");
        }
        problems.addIf(bands.getLast().top(), field + "[" + (bands.size() - 1) + "].top", "最低档次不能是达标档，请去掉top");
    }
}
