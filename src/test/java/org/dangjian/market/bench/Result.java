package org.dangjian.market.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What came out of one row.
 *
 * @param statements of one call
 * @param looked at what the captured call looked
 * @param service turn by turn
 * @param before turns of an earlier state; empty without one
 * @param same the same statements, sent to the database alone
 * @param writes those that write; empty for what only reads
 * @param broken the invariants that did not hold: then no figure counts
 */
record Result(
        Rows.Row row,
        int statements,
        Plans.Looked looked,
        List<Measure.Figure> service,
        List<Measure.Figure> before,
        List<Measure.Figure> same,
        List<Measure.Figure> writes,
        List<String> broken) {

    static final String HEAD = """
            | what | statements | pages | a second | service, ms | before | database, ms | before | of the same statements | of the writes alone | asked |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static double median(List<Measure.Figure> figures, ToDoubleFunction<Measure.Figure> value) {
        return Measure.median(figures.stream().mapToDouble(value).toArray());
    }

    /** What it was before, and how many times what it is. */
    private String earlier(ToDoubleFunction<Measure.Figure> value) {
        return before.isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.2f (%.1f×)",
                        median(before, value),
                        median(before, value) / median(service, value));
    }

    private double[] shares(List<Measure.Figure> of) {
        return IntStream.range(0, of.size())
                .mapToDouble(i -> service.get(i).rate() / of.get(i).rate())
                .sorted()
                .toArray();
    }

    private String share(List<Measure.Figure> of) {
        if (of.isEmpty()) {
            return "–";
        }
        double[] shares = shares(of);
        return String.format(
                Locale.ROOT, "%.2f (%.2f–%.2f)", Measure.median(shares), shares[0], shares[shares.length - 1]);
    }

    /** The row of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d%s | %.0f | %.2f | %s | %.2f | %s | %s | %s | %.2f%s |%n",
                row.title(),
                statements,
                looked.blocks(),
                looked.scans().isEmpty() ? "" : " **whole tables: " + String.join(", ", looked.scans()) + "**",
                median(service, Measure.Figure::rate),
                median(service, Measure.Figure::serviceEach),
                earlier(Measure.Figure::serviceEach),
                median(service, Measure.Figure::databaseEach),
                earlier(Measure.Figure::databaseEach),
                share(same),
                share(writes),
                row.asked(),
                broken.isEmpty() ? "" : " **void: " + broken + "**");
    }
}
