package org.dangjian.market.trade.claim.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All pictures of something; what is left out belongs to it no more.
 *
 * @param evidenceIds pictures the caller uploaded, or that belong to it already; at most six
 */
@Schema(name = "SetPictures")
public record SetPictures(@NotNull @Size(max = 6) List<@NotNull UUID> evidenceIds) {}
