package org.dangjian.market.governance.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the agreements of an organization and those below it stand: those in force, and of their lines. */
@Schema(name = "AgreementFigures")
public record AgreementFigures(
        UUID organizationId, String organizationName, LocalDate asOf, int inForce, int lines, int done, int behind) {}
