package org.dangjian.market.people.organization.imports;

import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sheet.SheetImport;

/** An import that can be taken back. */
public interface UndoableImport {

    /** The kind of {@link SheetImport} it undoes. */
    String kind();

    /**
     * Removes what the import made and restores what it changed, in the transaction in progress.
     *
     * @throws Problem {@code import-followed} when anything of it was used or changed since
     */
    void undo(Caller caller, ImportAct act);
}
