package org.dangjian.market.assessment.subject;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.platform.shared.Holder;

/**
 * Whom a scheme covers in a part of the tree.
 *
 * @param organizationKinds kinds of organization that strive for stars; empty for members, and for the yearly evaluation,
 *     which covers the units and branches that are judged
 */
public record Population(Holder.Type audience, List<String> organizationKinds) {

    public static Population of(Scheme scheme) {
        return new Population(
                RuleTerms.holders(scheme.audience()),
                scheme.isOfStars() ? scheme.stars().organizationKinds() : List.of());
    }

    /** Those who are evaluated once a year. */
    public static Population ofYear(Holder.Type audience) {
        return new Population(audience, List.of());
    }
}
