package org.dangjian.market.people.member.imports;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.SheetTable;

/** What holds for all chunks of one import. */
record MemberImportRun(
        Caller caller,
        SheetTable<MemberColumn> table,
        MemberPlaces places,
        ImportErrors errors,
        boolean dryRun,
        UUID act,
        int[] counts) {

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Whether rows are to be written: not once it is clear that all will be refused. */
    boolean writes() {
        return !dryRun && errors.isEmpty();
    }

    void count(Outcome outcome) {
        counts[outcome.ordinal()]++;
    }

    ImportResult result() {
        return errors.result(
                dryRun,
                counts[Outcome.CREATED.ordinal()],
                counts[Outcome.UPDATED.ordinal()],
                counts[Outcome.UNCHANGED.ordinal()]);
    }
}
