package org.dangjian.market.people.organization.registration;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded report-in. {@code holderId} is the unit or member that reports in. */
@Schema(name = "ReportInRecord")
public record RegistrationView(
        UUID id,
        UUID holderId,
        UUID communityId,
        Registration.Kind kind,
        LocalDate from,
        @Nullable LocalDate to) {

    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id(),
                registration.unitId(),
                registration.communityId(),
                registration.kind(),
                registration.validFrom(),
                registration.validTo());
    }
}
