package org.dangjian.market.trade.claim.attendance;

import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.ledger.adjustment.NamedHolders;

/**
 * Who did a mandatory item on a day, as a row of an upload says it; {@code null} for what it does not say.
 *
 * @param office of the item, where its title alone does not tell which it is
 */
record AttendanceRow(
        int number, String item, String office, NamedHolders.Words holder, LocalDate servedOn, String summary) {

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static AttendanceRow read(SheetTable<AttendanceColumn>.Line line) {
        return new AttendanceRow(
                line.number(),
                line.required(AttendanceColumn.ITEM),
                line.text(AttendanceColumn.OFFICE),
                new NamedHolders.Words(
                        NormalForm.name(line.required(AttendanceColumn.NAME)),
                        NormalForm.phone(line.text(AttendanceColumn.PHONE)),
                        line.text(AttendanceColumn.PLACE)),
                line.requiredDay(AttendanceColumn.SERVED_ON),
                line.required(AttendanceColumn.SUMMARY));
    }
}
