package org.dangjian.market.assessment.publicity;

import java.time.LocalDate;

/**
 * When the results are shown. A list that hung on the branch's board before it was entered here may have begun earlier.
 *
 * @param from the first day; today when left out
 * @param to the last day; the one that makes five worked days when left out
 */
public record AnnouncePublicity(LocalDate from, LocalDate to) {}
