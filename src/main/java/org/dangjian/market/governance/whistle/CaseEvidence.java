package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.trade.claim.evidence.EvidenceReader;

/** The pictures of cases and of how they were settled are for those who take part. */
@ApplicationScoped
class CaseEvidence implements EvidenceReader {

    private final CaseAccess access;
    private final StepRepository steps;

    CaseEvidence(CaseAccess access, StepRepository steps) {
        this.access = access;
        this.steps = steps;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns(WhistleCase.TABLE, List.of("contact_phone", "contact_address"));
    }

    @Override
    public boolean reads(Caller caller, UUID subjectId) {
        UUID caseId = steps.findByIdOptional(subjectId).map(CaseStep::caseId).orElse(subjectId);
        return access.find(caller, caseId).isPresent();
    }
}
