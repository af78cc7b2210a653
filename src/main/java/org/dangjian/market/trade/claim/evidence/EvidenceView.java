package org.dangjian.market.trade.claim.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored picture.
 *
 * @param url a signed address for an {@code <image>}; works for 10 to 20 minutes
 * @param thumbnailUrl the same, at most 320 px
 */
@Schema(name = "Evidence")
public record EvidenceView(UUID id, String mediaType, String url, String thumbnailUrl) {}
