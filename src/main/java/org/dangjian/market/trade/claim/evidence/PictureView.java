package org.dangjian.market.trade.claim.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture with addresses that an {@code <image>} can show: without signing in, and not for long.
 *
 * @param url the picture, at most 1600 px; works for 10 to 20 minutes
 * @param thumbnailUrl the same, at most 320 px
 */
@Schema(name = "Picture")
public record PictureView(UUID id, String url, String thumbnailUrl) {}
