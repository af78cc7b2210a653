package org.dangjian.market.organization;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param created rows that were new
 * @param updated rows that changed something known
 * @param unchanged rows that said what was known already
 * @param errors what is wrong, in the order of rows, at most {@value ImportErrors#LISTED}; with any error nothing is written
 */
@Schema(name = "ImportResult")
public record ImportResult(int created, int updated, int unchanged, List<RowError> errors) {

    /**
     * Something wrong in an uploaded table.
     *
     * @param row as the spreadsheet program numbers it: the header is row 1
     * @param column the column's header, empty when it concerns the row as a whole
     */
    @Schema(name = "ImportError")
    public record RowError(int row, String column, String message) {}
}
