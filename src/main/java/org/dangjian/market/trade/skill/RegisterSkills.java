package org.dangjian.market.trade.skill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is to be registered; what is left out is struck. */
public record RegisterSkills(@NotNull @Size(max = 50) List<@NotNull @Valid Entry> entries) {

    /** A category of items and, in a few words, what exactly (持电工证、会议室可坐60人). */
    @Schema(name = "SkillEntry")
    public record Entry(
            @NotBlank @Size(max = 32) String category,
            @Size(max = 100) String note) {}
}
