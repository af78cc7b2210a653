package org.dangjian.market.trade.shelf.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.trade.shelf.item.ItemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a year's items over to another year, as drafts.
 *
 * @param organizationId whose own items
 * @param from the year they were on the shelf
 * @param to the year they come anew, later than {@code from}
 */
public record CopyShelf(
        @NotNull UUID organizationId,
        @NotNull @Min(2000) @Max(2199) Integer from,
        @NotNull @Min(2000) @Max(2200) Integer to) {

    /**
     * What became of it.
     *
     * @param copied the drafts
     * @param skipped titles that the later year has already
     */
    @Schema(name = "CopiedShelf")
    public record Copied(List<ItemView> copied, List<String> skipped) {}
}
