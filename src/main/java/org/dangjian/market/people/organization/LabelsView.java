package org.dangjian.market.people.organization;

import java.util.Map;
import org.dangjian.market.platform.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words people read for codes at some place.
 *
 * @param labels by key, all of them
 * @param own those that the organization itself calls otherwise
 */
@Schema(name = "Labels")
public record LabelsView(Map<String, String> labels, Map<String, String> own, int version)
        implements IfMatch.Versioned {}
