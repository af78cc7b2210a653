package org.dangjian.market.assessment.star;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.Scheme;

/**
 * A star level (星级).
 *
 * @param band its code
 * @param title the Chinese name, e.g. 四星
 * @param stars how many stars it is, 0 for the lowest band
 * @param metLine whether it is at or above the line of the scheme: what lists inside may show
 */
public record StarLevel(
        String band, String title, int stars, @JsonIgnore boolean metLine) {

    static StarLevel of(Scheme rules, String band) {
        int position = rules.positionOf(band);
        Band known = rules.bands().get(position);
        return new StarLevel(band, known.title(), rules.bands().size() - 1 - position, known.top());
    }

    /** Where everybody begins in January. */
    static StarLevel lowest(Scheme rules) {
        return of(rules, rules.bands().getLast().code());
    }
}
