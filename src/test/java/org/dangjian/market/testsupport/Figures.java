package org.dangjian.market.testsupport;

import java.util.Random;

/**
 * How much a trust suite does: little in the gate that every {@code ./mvnw verify} passes, the full figure in the long
 * run, {@code ./mvnw verify -Plong}. docs/trust.md lists both.
 */
public final class Figures {

    private Figures() {}

    /** Whether this is the long run. */
    public static boolean isLong() {
        return Boolean.getBoolean("trust.long");
    }

    /** The count for this run. */
    public static int of(int gate, int full) {
        return isLong() ? full : gate;
    }

    /** The seed of a random suite: {@code -Dtrust.seed} to repeat a run, else a new one. Whoever asks prints it. */
    public static long seed() {
        return Long.getLong("trust.seed", new Random().nextInt(1_000_000));
    }

    /** Prints a suite's figure as the line that docs/trust.md quotes. */
    public static void print(String id, String figure) {
        System.out.println("TRUST " + id + " " + System.getProperty(Databases.KIND, "h2") + ": " + figure);
    }
}
