package org.dangjian.market.governance.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * An agreement to be drafted, by either side.
 *
 * @param unitId the unit, which reports in at the place
 * @param organizationId the community or street
 */
public record DraftAgreement(
        @NotNull UUID unitId,
        @NotNull UUID organizationId,
        @NotNull @Valid AgreementTerms terms) {}
