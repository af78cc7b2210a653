package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.use.DecidedResults;
import org.dangjian.market.assessment.use.ResultUse;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Lists by use (强化积分结果运用，《城市区域化党建调研报告》二(三)): for honours, for the unit's own superior, for registration,
 * medals, and as a reference on cadres and delegates. Each is one query over what a closed year decided; people decide what
 * follows.
 */
@ApplicationScoped
public class ResultLists {

    private final DecidedResults decisions;
    private final ResultListRows rows;

    ResultLists(DecidedResults decisions, ResultListRows rows) {
        this.decisions = decisions;
        this.rows = rows;
    }

    /** @throws Problem {@code year-not-closed} while nothing is decided */
    public void requireClosed(ResultUse use, int year, String path) {
        if (!decisions.isClosed(path, year, use.audience())) {
            throw Problem.of(ProblemCode.YEAR_NOT_CLOSED, year);
        }
    }

    /**
     * Some of a list, in the order of organizations and names.
     *
     * @param after the id of the result behind which to go on, or {@code null}
     * @throws Problem {@code invalid-cursor}
     */
    public List<ResultListView> read(Caller caller, ResultUse use, int year, String path, String after, int limit) {
        return rows.of(caller, use, year, decisions.find(use, year, path, id(after), limit));
    }

    private static UUID id(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }
}
