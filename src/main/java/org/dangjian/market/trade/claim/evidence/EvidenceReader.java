package org.dangjian.market.trade.claim.evidence;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;

/** Says who may look at the pictures of something that is no claim; a feature adds one for what it attaches pictures to. */
public interface EvidenceReader {

    /** Whether the caller may read the subject, as far as this feature knows it. */
    boolean reads(Caller caller, UUID subjectId);
}
