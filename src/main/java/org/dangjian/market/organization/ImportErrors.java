package org.dangjian.market.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dangjian.market.organization.ImportResult.RowError;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** The errors found in an upload: all are counted, the first are listed. */
public final class ImportErrors {

    /** How many are listed: more than anyone corrects in one go. */
    public static final int LISTED = 500;

    private final List<RowError> listed = new ArrayList<>();
    private int count;

    public ImportErrors(Sheet sheet) {
        sheet.errors().forEach(this::add);
    }

    public void add(int row, String column, String message) {
        add(new RowError(row, column, message));
    }

    private void add(RowError error) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(error);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The listed errors in the order of rows. */
    public List<RowError> list() {
        return listed.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    }

    /**
     * The result of an import with errors.
     *
     * @throws Problem {@code import-rejected} unless {@code dryRun}; it undoes what was written before
     */
    public ImportResult result(boolean dryRun) {
        if (!dryRun) {
            throw Problem.withErrors(ProblemCode.IMPORT_REJECTED, list(), count);
        }
        return new ImportResult(0, 0, 0, list());
    }

    /** The result that a refused import has in its job. */
    static ImportResult result(Problem refused) {
        return new ImportResult(
                0, 0, 0, refused.errors().stream().map(RowError.class::cast).toList());
    }
}
