package org.dangjian.market.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that start at the same moment. */
public final class Together {

    private Together() {}

    /** Lets {@code callers} threads wait for each other, runs the call of each, and returns all results. */
    public static <T> List<T> call(int callers, IntFunction<T> call) {
        CountDownLatch start = new CountDownLatch(callers);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                calls.add(() -> {
                    start.countDown();
                    start.await();
                    return call.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
