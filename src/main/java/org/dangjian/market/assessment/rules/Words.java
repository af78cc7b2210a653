package org.dangjian.market.assessment.rules;

import java.util.List;

/** The Chinese measure words of findings. */
final class Words {

    private Words() {}

    static String points(int points) {
        return points + "分";
    }

    static String times(int times) {
        return times + "次";
    }

    static String items(int items) {
        return items + "项";
    }

    static String kinds(List<ScoreKind> kinds) {
        StringBuilder words = new StringBuilder();
        for (ScoreKind kind : kinds) {
            words.append(words.isEmpty() ? "" : "、").append(kind.title());
        }
        return words.toString();
    }

    static String quoted(String title) {
        return "「" + title + "」";
    }
}
