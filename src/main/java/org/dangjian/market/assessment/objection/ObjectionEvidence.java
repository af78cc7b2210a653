package org.dangjian.market.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.EvidenceReader;

/** Lets those look at the pictures of an objection who may read the objection. */
@ApplicationScoped
class ObjectionEvidence implements EvidenceReader {

    private final ObjectionRepository objections;

    ObjectionEvidence(ObjectionRepository objections) {
        this.objections = objections;
    }

    @Override
    public boolean reads(Caller caller, UUID subjectId) {
        return objections.isVisible(caller, caller.paths(Role.OVERSEERS), subjectId);
    }
}
