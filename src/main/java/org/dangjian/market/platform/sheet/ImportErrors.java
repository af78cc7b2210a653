package org.dangjian.market.platform.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sheet.ImportResult.Change;
import org.dangjian.market.platform.sheet.ImportResult.RowError;

/** What was found in an upload: errors, all counted, the first listed; what was left out; what should be looked at. */
public final class ImportErrors {

    /** How many are listed: more than anyone corrects in one go. */
    public static final int LISTED = 500;

    private final List<RowError> listed = new ArrayList<>();
    private final List<RowError> warnings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private int count;
    private int noted;

    public void add(int row, String column, String message) {
        count++;
        rows.add(row);
        if (listed.size() < LISTED) {
            listed.add(new RowError(row, column, message));
        }
    }

    /** Notes what was read, but should be looked at. */
    public void warn(int row, String column, String message) {
        if (warnings.size() < LISTED) {
            warnings.add(new RowError(row, column, message));
        }
    }

    /** Notes what was not read. */
    void ignore(String what) {
        if (ignored.size() < LISTED) {
            ignored.add(what);
        }
    }

    /** Notes what a row changes. */
    public void change(int row, String name, String field, String from, String to) {
        noted++;
        if (changes.size() < LISTED) {
            changes.add(new Change(row, name, field, from, to));
        }
    }

    /** How many changes were noted so far. */
    public int changes() {
        return noted;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether something is wrong with this row. */
    public boolean isWrong(int row) {
        return rows.contains(row);
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
        return result(dryRun, 0, 0, 0);
    }

    /**
     * The result of an import; the numbers are those of its good rows.
     *
     * @throws Problem {@code import-rejected} where there are errors, unless {@code dryRun}; it undoes what was written before
     */
    public ImportResult result(boolean dryRun, int created, int updated, int unchanged) {
        if (!isEmpty() && !dryRun) {
            throw Problem.withErrors(ProblemCode.IMPORT_REJECTED, list(), count);
        }
        return new ImportResult(
                created,
                updated,
                unchanged,
                list(),
                List.copyOf(ignored),
                warnings.stream().sorted(Comparator.comparingInt(RowError::row)).toList(),
                changes.stream().sorted(Comparator.comparingInt(Change::row)).toList(),
                null);
    }

    /** The result that a refused import has in its job. */
    static ImportResult result(Problem refused) {
        return new ImportResult(
                0, 0, 0, refused.errors().stream().map(RowError.class::cast).toList());
    }
}
