package org.dangjian.market.platform.http.contract;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** Patterns as everybody reads them: Java matches the whole text and knows flags, JSON Schema searches and knows none. */
final class Patterns {

    private static final String DOT_MEANS_ALL = "(?s)";
    /** Some character that is no space: the same found or matched. */
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    static Schema forEverybody(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern == null || pattern.equals(NOT_BLANK)) {
            return schema;
        }
        if (schema.getEnumeration() != null) {
            schema.setPattern(null);
        } else if (!pattern.startsWith("^")) {
            schema.setPattern("^" + grouped(plain(pattern)) + "$");
        }
        return schema;
    }

    private static String plain(String pattern) {
        return pattern.startsWith(DOT_MEANS_ALL)
                ? pattern.substring(DOT_MEANS_ALL.length()).replaceAll("(?<!\\\\)\\.", "[\\\\s\\\\S]")
                : pattern;
    }

    private static String grouped(String pattern) {
        return pattern.contains("|") ? "(?:" + pattern + ")" : pattern;
    }
}
