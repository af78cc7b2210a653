package org.dangjian.market.governance.callup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Notes by hand who is there, or who has gone.
 *
 * @param gone whether they have gone; else they are there
 */
public record RecordComing(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> memberIds,
        @NotNull Boolean gone) {}
