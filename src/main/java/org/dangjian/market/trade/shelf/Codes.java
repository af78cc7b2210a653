package org.dangjian.market.trade.shelf;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of codes as a column keeps them, each between commas ({@code ,RURAL,TWO_NEW,}), so that a query finds one. */
public final class Codes {

    private Codes() {}

    /** The empty text for the empty set. */
    static <E extends Enum<E>> String text(Set<E> set) {
        return set.stream()
                .sorted()
                .map(code -> code.name() + ",")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), codes -> codes.isEmpty() ? "" : "," + codes));
    }

    /** @param text {@code null} is the empty set, too */
    static <E extends Enum<E>> Set<E> of(Class<E> type, String text) {
        Set<E> set = EnumSet.noneOf(type);
        if (text != null) {
            for (String code : text.split(",")) {
                if (!code.isEmpty()) {
                    set.add(Enum.valueOf(type, code));
                }
            }
        }
        return set;
    }

    /** What a query compares such a column with to find those that hold the code. */
    public static String pattern(Enum<?> code) {
        return "%," + code.name() + ",%";
    }
}
