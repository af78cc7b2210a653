package org.dangjian.market.assessment.subject;

import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Holder;

/**
 * A holder about to be evaluated.
 *
 * @param organizationId the branch of a member, or the unit itself
 */
public record Subject(HolderPlace place, UUID organizationId, HolderTraits traits) {

    public Holder holder() {
        return place.holder();
    }

    public UUID id() {
        return place.holder().id();
    }
}
