package org.dangjian.market.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dangjian.market.drill.House;
import org.dangjian.market.testsupport.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@code bench/run}, and a part of the long run. */
class BenchDrill {

    private static final Path RESULTS = Path.of("bench", "results");

    static boolean isAsked() {
        return Boolean.getBoolean("bench") || Figures.isLong();
    }

    @Test
    @EnabledIf(value = "isAsked", disabledReason = "measured by bench/run and in the long run")
    void theServiceIsMeasuredBesideItsDatabase() throws Exception {
        String before = System.getProperty("bench.against");
        Bench.Settings settings = new Bench.Settings(
                Integer.getInteger("bench.members", 10_000),
                Integer.getInteger("bench.pairs", 5),
                Double.parseDouble(System.getProperty("bench.seconds", "1")),
                Stream.of(System.getProperty("bench.jvm", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                before == null ? null : Path.of(before));
        Set<String> chosen = Set.of(System.getProperty("bench.rows", "").split(","));
        List<Result> results = new ArrayList<>();
        Bench bench = new Bench(House.fresh("postgresql", "bench"), settings);
        try {
            District district = bench.district();
            for (Rows.Row row : Rows.of(district, bench.tokens())) {
                if (chosen.contains("") || chosen.contains(row.name())) {
                    Result result = bench.measure(row);
                    System.out.print("BENCH " + result.line());
                    results.add(result);
                }
            }
        } finally {
            bench.end();
        }
        write(settings, results);
        assertThat(results).allSatisfy(result -> assertThat(result.broken()).isEmpty());
    }

    private static void write(Bench.Settings settings, List<Result> results) throws IOException {
        StringBuilder table = new StringBuilder("# " + LocalDate.now() + ", " + settings.members() + " members, "
                + settings.pairs() + " turns of " + settings.seconds() + " s\n\n" + Result.HEAD);
        results.forEach(result -> table.append(result.line()));
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve(LocalDate.now() + ".md"), table);
    }
}
