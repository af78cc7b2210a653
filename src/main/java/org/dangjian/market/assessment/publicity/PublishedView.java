package org.dangjian.market.assessment.publicity;

import java.util.UUID;
import org.dangjian.market.assessment.subject.HolderName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One on the list of those who met the line: a name, no points and no rank.
 *
 * @param resultId what an objection is filed against
 */
@Schema(name = "PublishedResult")
public record PublishedView(UUID resultId, HolderName holder, String organizationName, String bandTitle) {}
