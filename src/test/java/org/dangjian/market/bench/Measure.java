package org.dangjian.market.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Lets a number of workers do the same thing again and again, each as soon as its last one is done. */
final class Measure {

    /** As many as the service's connection pool gives work to on a small machine. */
    static final int WORKERS = 8;

    private Measure() {}

    /** What one worker does, one time after the other. */
    interface Work extends AutoCloseable {

        /** @param number of all that was done by all workers, counted from 0 */
        void once(int number) throws Exception;

        @Override
        void close() throws Exception;
    }

    /** Makes a worker, which has a connection of its own. */
    interface Worker {
        Work start() throws Exception;
    }

    /** How often in how long, and what it cost the processor. */
    record Figure(int times, double seconds, double serviceMillis, double databaseMillis) {

        double rate() {
            return times / seconds;
        }

        double serviceEach() {
            return serviceMillis / times;
        }

        double databaseEach() {
            return databaseMillis / times;
        }
    }

    /**
     * @param next the number of the next one; it goes on from run to run, so that nothing is done twice
     * @throws IllegalStateException when one of them fails: then there is no figure
     */
    static Figure run(Worker worker, AtomicInteger next, double seconds, Processes processes) {
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Exception> failure = new AtomicReference<>();
        double service = processes.service();
        double database = processes.database();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        Thread[] threads = new Thread[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            threads[i] = new Thread(() -> {
                try (Work work = worker.start()) {
                    while (System.nanoTime() < end && failure.get() == null) {
                        work.once(next.getAndIncrement());
                        done.incrementAndGet();
                    }
                } catch (Exception broken) {
                    failure.compareAndSet(null, broken);
                }
            });
            threads[i].start();
        }
        join(threads);
        double took = (System.nanoTime() - begin) / 1e9;
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return new Figure(done.get(), took, processes.service() - service, processes.database() - database);
    }

    private static void join(Thread[] threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Whose processor time is counted, in milliseconds. */
    interface Processes {

        double service();

        double database();
    }
}
