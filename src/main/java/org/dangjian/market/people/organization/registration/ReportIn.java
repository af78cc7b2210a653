package org.dangjian.market.people.organization.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.people.organization.Registration;

/**
 * A report-in to be recorded.
 *
 * @param from first day, Asia/Shanghai
 * @param to last day, or {@code null} while it lasts
 */
public record ReportIn(
        @NotNull UUID communityId,
        @NotNull Registration.Kind kind,
        @NotNull LocalDate from,
        LocalDate to) {}
