package org.dangjian.market.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several lists of acts at the same time, each list in its order: planting should not keep visitors waiting. */
final class SideBySide {

    private SideBySide() {}

    static void run(List<List<Runnable>> lanes) {
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
            List<? extends Future<?>> running = lanes.stream()
                    .map(lane -> threads.submit(() -> lane.forEach(Runnable::run)))
                    .toList();
            for (Future<?> lane : running) {
                lane.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the demo could not be planted", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planting the demo was interrupted", stopped);
        }
    }
}
