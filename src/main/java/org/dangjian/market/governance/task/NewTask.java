package org.dangjian.market.governance.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task as another room opens it.
 *
 * @param source what it comes from; {@code sourceId} which resolution, case or agreement
 * @param place whose task it is: the office that looks whether it is done
 * @param lead the organization that does it
 * @param support organizations that help
 * @param due the last day, or {@code null} for what goes on (长期坚持)
 */
public record NewTask(
        TaskSource source, UUID sourceId, UUID place, String title, UUID lead, List<UUID> support, LocalDate due) {}
