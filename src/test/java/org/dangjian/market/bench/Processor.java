package org.dangjian.market.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time that processes have used, from /proc. */
final class Processor {

    /** A tick of Linux' clock for processes, USER_HZ. */
    private static final double MILLIS_A_TICK = 10;

    private Processor() {}

    /** Milliseconds of one process, its threads included. */
    static double millis(long pid) {
        return ticks(Path.of("/proc", Long.toString(pid)), false) * MILLIS_A_TICK;
    }

    /** Milliseconds of a process and of its children, those that ended included. */
    static double millisWithChildren(long pid) {
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).orElseThrow().children()) {
            long ticks = ticks(Path.of("/proc", Long.toString(pid)), true);
            return (ticks
                            + children.mapToLong(child -> ticks(Path.of("/proc", Long.toString(child.pid())), false))
                                    .sum())
                    * MILLIS_A_TICK;
        }
    }

    private static long ticks(Path process, boolean withEnded) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException failure) {
            // A connection's process may end between being listed and being read.
            if (Files.notExists(process)) {
                return 0;
            }
            throw new UncheckedIOException(failure);
        }
    }
}
