package org.dangjian.market.organization;

import java.util.List;

/**
 * A table that someone uploaded, as text.
 *
 * @param header the first row
 * @param rows the rows below it that hold anything, each as wide as the header
 * @param errors what could not be read, row by row; such rows are not among {@code rows}
 */
public record Sheet(List<String> header, List<Row> rows, List<ImportResult.RowError> errors) {

    /** A row, numbered as the spreadsheet program numbers it: the header is row 1. */
    public record Row(int number, List<String> cells) {}
}
