package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/** The Chinese measure words of findings. */
public final class Words {

    private Words() {}

    public static String points(int points) {
        return points + "分";
    }

    public static String times(int times) {
        return times + "次";
    }

    /** The number a text of {@link #times} begins with. */
    public static int number(String times) {
        int end = 0;
        while (end < times.length() && Character.isDigit(times.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(times.substring(0, end));
    }

    public static String items(int items) {
        return items + "项";
    }

    public static String kinds(List<ScoreKind> kinds) {
        StringBuilder words = new StringBuilder();
        for (ScoreKind kind : kinds) {
            words.append(words.isEmpty() ? "" : "、").append(kind.title());
        }
        return words.toString();
    }

    public static String quoted(String title) {
        return "「" + title + "」";
    }
}
