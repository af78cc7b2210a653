package org.dangjian.market.platform.sheet;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param created rows that were new
 * @param updated rows that changed something known
 * @param unchanged rows that said what was known already
 * @param errors what is wrong, in the order of rows, at most {@value ImportErrors#LISTED}; with any error nothing is written,
 *     and the numbers are those of the rows without any
 * @param ignored what was not read: columns by their header, and a sentence for what stands above and below the table
 * @param warnings what was read in a way that should be looked at, at most {@value ImportErrors#LISTED}
 * @param changes who is new and who changes how, in the order of rows, at most {@value ImportErrors#LISTED}
 * @param importId under which it can be undone; absent for a dry run
 */
@Schema(name = "ImportResult")
public record ImportResult(
        int created,
        int updated,
        int unchanged,
        List<RowError> errors,
        List<String> ignored,
        List<RowError> warnings,
        List<Change> changes,
        @Nullable UUID importId) {

    /** A result that has nothing but numbers and errors. */
    public ImportResult(int created, int updated, int unchanged, List<RowError> errors) {
        this(created, updated, unchanged, errors, List.of(), List.of(), List.of(), null);
    }

    /**
     * Something wrong or worth a look in an uploaded table.
     *
     * @param row as the spreadsheet program numbers it: the first is 1
     * @param column the column's header, empty when it concerns the row as a whole
     */
    @Schema(name = "ImportError")
    public record RowError(int row, String column, String message) {}

    /**
     * What a row changes.
     *
     * @param name the person, place or thing
     * @param field the title of the column; 新增 for what was not known before
     * @param from what is registered, phones masked; {@code null} where there was nothing
     * @param to what the row says
     */
    @Schema(name = "ImportChange")
    public record Change(
            int row,
            String name,
            String field,
            @Nullable String from,
            @Nullable String to) {

        /** What stands in {@code field} for a person or thing that is new. */
        public static final String NEW = "新增";
    }

    /** The same, of a finished import. */
    public ImportResult under(UUID id) {
        return new ImportResult(created, updated, unchanged, errors, ignored, warnings, changes, id);
    }

    /** Its numbers alone: created, updated, unchanged. */
    public List<Integer> numbers() {
        return List.of(created, updated, unchanged);
    }
}
