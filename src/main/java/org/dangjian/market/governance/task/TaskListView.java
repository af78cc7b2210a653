package org.dangjian.market.governance.task;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list with how its tasks stand today.
 *
 * @param tasks those on it that were not dropped; {@code done} and {@code behind} of them
 */
@Schema(name = "TaskList")
public record TaskListView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String title,
        LocalDate issuedOn,
        int tasks,
        int done,
        int behind) {}
