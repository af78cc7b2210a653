package org.dangjian.market.governance.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dangjian.market.platform.shared.Holder;

/** Who joins a team today, and who leaves it: members and residents. */
public record ChangeRoster(
        @Size(max = 200) List<@NotNull @Valid Holder> join,
        @Size(max = 200) List<@NotNull @Valid Holder> leave) {}
