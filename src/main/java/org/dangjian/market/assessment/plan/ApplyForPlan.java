package org.dangjian.market.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An application for an individual plan: items on their own terms, lines on terms of the member's own, or both.
 *
 * @param items what the member takes on as it stands on the shelf, without repetition
 * @param lines what the member takes on more or less often, or for other points
 * @param basis why the standard set is too much
 */
public record ApplyForPlan(
        @NotNull @Min(2000) @Max(2999) Integer year,
        @Size(max = 20) List<@NotNull UUID> items,
        @Size(max = 20) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 500) String basis) {

    /**
     * One item.
     *
     * @param times how often in the year; absent for as often as the item says
     * @param points whole points when done; absent for those of the item
     */
    public record Line(
            @NotNull UUID itemId,
            @Min(1) @Max(366) Integer times,
            @Min(0) @Max(1000) Integer points) {}

    /** Everything taken on, in the order given, items first. */
    List<Line> asked() {
        return Stream.concat(
                        items == null ? Stream.of() : items.stream().map(item -> new Line(item, null, null)),
                        lines == null ? Stream.of() : lines.stream())
                .toList();
    }

    /** The field in which the line at this position of {@link #asked()} was given. */
    String field(int position) {
        int before = items == null ? 0 : items.size();
        return position < before ? "items[" + position + "]" : "lines[" + (position - before) + "].itemId";
    }
}
