package org.dangjian.market.governance.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A task to be opened.
 *
 * @param organizationId the office whose task it is
 * @param listId the list it stands on, one of that office, or {@code null}
 */
public record OpenTask(
        @NotNull UUID organizationId,
        UUID listId,
        @NotNull @Valid TaskTerms terms) {}
