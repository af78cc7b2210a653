package org.dangjian.market.trade.claim.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored picture. */
@Schema(name = "Evidence")
public record EvidenceView(UUID id, String mediaType) {}
