package org.dangjian.market.people.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a post.
 *
 * @param on the last day of it, today at the latest
 * @param reason why; for one that was recorded by mistake, that it was
 */
public record EndPost(
        @NotNull LocalDate on, @Size(max = 500) String reason) {}
