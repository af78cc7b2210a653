package org.dangjian.market.trade.ledger.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;

/** A reward or deduction as a row of an upload describes it; {@code null} for what it does not say. */
record AdjustmentRow(
        int number,
        String name,
        String phone,
        String place,
        String rule,
        Adjustment.Kind kind,
        Integer points,
        LocalDate occurredOn,
        String basis) {

    private static final int MOST_POINTS = 1_000;

    /** How it calls the holder. */
    NamedHolders.Words words() {
        return new NamedHolders.Words(name, phone, place);
    }

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static AdjustmentRow read(SheetTable<AdjustmentColumn>.Line line) {
        return new AdjustmentRow(
                line.number(),
                NormalForm.name(line.required(AdjustmentColumn.NAME)),
                NormalForm.phone(line.text(AdjustmentColumn.PHONE)),
                line.text(AdjustmentColumn.PLACE),
                line.text(AdjustmentColumn.RULE),
                line.meaning(
                        AdjustmentColumn.KIND,
                        line.text(AdjustmentColumn.KIND),
                        text -> Adjustment.Kind.called(NormalForm.codeKey(text)),
                        "只能填 " + String.join(" 或 ", AdjustmentColumn.KIND.choices())),
                line.meaning(
                        AdjustmentColumn.POINTS,
                        NormalForm.code(line.text(AdjustmentColumn.POINTS)),
                        text -> Optional.of(text)
                                .filter(digits -> digits.matches("\\d{1,4}"))
                                .map(Integer::valueOf)
                                .filter(points -> points >= 1 && points <= MOST_POINTS),
                        "应是 1 至 " + MOST_POINTS + " 的整数，扣分也写正数"),
                line.requiredDay(AdjustmentColumn.OCCURRED_ON),
                line.required(AdjustmentColumn.BASIS));
    }
}
