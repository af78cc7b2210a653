package org.dangjian.market.assessment.rules.check;

/**
 * Something an office has to change before a scheme can be used.
 *
 * @param field path of the field, e.g. {@code bands[1].from}; empty for the whole text
 * @param message what to change, in Chinese
 */
public record SchemeProblem(String field, String message) {}
