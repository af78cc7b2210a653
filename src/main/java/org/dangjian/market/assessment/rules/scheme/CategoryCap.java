package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * The most that services of one item category may bring in a year (分类上限). Entries count in the order of their
 * service dates until the cap is full; what comes later counts 0.
 *
 * @param category code of the item category, e.g. VOLUNTEER
 * @param title the Chinese name of the category
 * @param kinds the kinds that share the cap: OPTIONAL, RECOMMENDED or both
 * @param cap highest sum in points, at least 0
 */
public record CategoryCap(String category, String title, List<ScoreKind> kinds, int cap) {

    public CategoryCap {
        kinds = Lists.copy(kinds);
    }

    public boolean covers(ScoreEntry entry) {
        return category.equals(entry.category()) && kinds.contains(entry.kind());
    }
}
