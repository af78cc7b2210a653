package org.dangjian.market.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dangjian.market.platform.shared.Problem;

/** One report. To add one is to add a bean of this type, its test and its line in the table of permissions. */
public interface Report {

    /** What is fixed about it. */
    ReportForm form();

    /**
     * The next records, each of the form's row type, in an order that stays the same from page to page. Scope is a condition
     * of the query.
     *
     * @param after the position behind which to go on, or {@code null}
     */
    Chunk read(ReportAsked asked, String after, int limit);

    /**
     * Lines between the title and the records: figures over all of them, dates, addresses.
     *
     * @throws Problem where there is nothing to report yet
     */
    default List<String> lines(ReportAsked asked) {
        return List.of();
    }

    /** Who stands at the end of the paper in place of the organization. */
    default List<String> closing(ReportAsked asked) {
        return form().issued() ? List.of(asked.issuer(), ReportAsked.chinese(asked.today())) : List.of();
    }

    /**
     * Some records.
     *
     * @param next the position of the last one; {@code null} when there are no more
     */
    record Chunk(List<? extends Record> rows, String next) {

        /** Of what was found, one more than is shown. */
        public static <T> Chunk of(
                List<T> found, int limit, Function<T, Object> key, Function<List<T>, List<? extends Record>> rows) {
            List<T> shown = found.size() > limit ? new ArrayList<>(found.subList(0, limit)) : found;
            return new Chunk(
                    rows.apply(shown),
                    found.size() > limit ? key.apply(shown.getLast()).toString() : null);
        }

        /** All there is, where it is little. */
        public static Chunk all(List<? extends Record> rows) {
            return new Chunk(rows, null);
        }
    }
}
