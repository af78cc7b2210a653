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

    /** The number a text of {@link #times} begins with. */
    static int number(String times) {
        int end = 0;
        while (end < times.length() && Character.isDigit(times.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(times.substring(0, end));
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
