package org.dangjian.market.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * An export of a million rows, encrypted, in a heap of 256 MiB, against a loop that gives the same cells to the library and
 * keeps the file in clear: {@code ./mvnw test -Dtest=LongExportTest -Dtrust.long=true}. The usual run writes fifty thousand in 64 MiB.
 */
class LongExportTest {

    private static final boolean LONG = Boolean.getBoolean("trust.long");
    private static final int ROWS = LONG ? 1_000_000 : 50_000;
    private static final String HEAP = LONG ? "256m" : "64m";
    private static final int TRIES = LONG ? 3 : 1;
    private static final double MOST = 1.4;
    /** So short a run says little about time: there only that it is not another order. */
    private static final double MOST_WHEN_SHORT = 3;

    private static final Pattern SAID = Pattern.compile("WROTE (\\d+) ms, (\\d+) bytes, heap (\\d+) MiB");

    private record Written(long millis, long bytes, long heap) {}

    @Test
    void aLongExportTakesLittleMemoryAndHardlyMoreTimeThanTheLibraryAlone() throws Exception {
        Written bare = best("bare");
        Written ours = best("ours");
        double ratio = (double) ours.millis() / bare.millis();
        System.out.printf(
                "TRUST X1 export of %d rows in -Xmx%s: %d ms, %d MiB of heap used at most; the library alone %d ms: %.2f times%n",
                ROWS, HEAP, ours.millis(), ours.heap(), bare.millis(), ratio);
        // Base64 makes a third more of it.
        assertThat(ours.bytes()).isBetween(bare.bytes(), bare.bytes() * 2);
        assertThat(ratio).isLessThanOrEqualTo(LONG ? MOST : MOST_WHEN_SHORT);
    }

    /** The best of three: the machine has other things to do. */
    private static Written best(String how) throws IOException, InterruptedException {
        Written best = write(how);
        for (int i = 1; i < TRIES; i++) {
            Written next = write(how);
            best = next.millis() < best.millis() ? next : best;
        }
        return best;
    }

    /** In a process of its own, whose heap cannot be larger. */
    private static Written write(String how) throws IOException, InterruptedException {
        Path said = Files.createTempFile("workbook", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                LongExport.class.getName(),
                how,
                Integer.toString(ROWS)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(said);
        Files.delete(said);
        Matcher found = SAID.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return new Written(
                Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), Long.parseLong(found.group(3)));
    }

    private static String classPath() {
        String tested = System.getProperty("surefire.test.class.path");
        return tested == null ? System.getProperty("java.class.path") : tested + File.pathSeparator;
    }
}
