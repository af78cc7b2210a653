package org.dangjian.market.assessment.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scheme would say about a year's records, beside what the scheme in force says. Nothing is decided by it.
 *
 * @param againstId the scheme in force; {@code null} when there is none
 * @param now holders per band today, {@code draft} under the scheme tried out
 * @param changed how many would come into another band
 * @param changes who, in the order of ids, at most {@value #LISTED}
 * @param byOrganization the same counts by branch or unit where somebody changes, in the order of codes
 * @param warnings where the mandatory items on the shelf do not fit the scheme, in Chinese; a run would stop at these. At
 *     most {@value #WARNED}
 */
@Schema(name = "Simulation")
public record SimulationView(
        UUID schemeId,
        @Nullable UUID againstId,
        int year,
        UUID organizationId,
        LocalDate asOf,
        int evaluated,
        Map<String, Integer> now,
        Map<String, Integer> draft,
        int changed,
        List<Change> changes,
        List<OrganizationCounts> byOrganization,
        List<String> warnings) {

    static final int LISTED = 1000;
    static final int WARNED = 50;

    /** Somebody who would come into another band. */
    @Schema(name = "SimulationChange")
    public record Change(
            Holder holder,
            String name,
            UUID organizationId,
            int totalNow,
            int totalDraft,
            @Nullable String bandNow,
            @Nullable String bandDraft) {}

    /** One branch or unit. */
    @Schema(name = "SimulationCounts")
    public record OrganizationCounts(
            UUID organizationId, String name, Map<String, Integer> now, Map<String, Integer> draft, int changed) {}
}
