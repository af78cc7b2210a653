package org.dangjian.market.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A long job that ends when a short one of another kind has run beside it, and one that has waited in vain. */
@ApplicationScoped
public class WaitingJob implements JobHandler {

    static final String KIND = "test-waiting";

    private static final CountDownLatch OTHER_RAN = new CountDownLatch(1);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) {
        try {
            boolean beside = OTHER_RAN.await(20, TimeUnit.SECONDS);
            return beside ? JobOutcome.done("beside") : JobOutcome.failed("the other job had to wait", null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return JobOutcome.failed("stopped", null);
        }
    }

    /** The short one. */
    @ApplicationScoped
    public static class OtherJob implements JobHandler {

        static final String KIND = "test-other";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JobOutcome run(JobContext context) {
            OTHER_RAN.countDown();
            return JobOutcome.done("done");
        }
    }

    /** One that goes on when it is told to. */
    @ApplicationScoped
    public static class PatientJob implements JobHandler {

        static final String KIND = "test-patient";
        static final CountDownLatch BEGUN = new CountDownLatch(1);
        static final CountDownLatch GO_ON = new CountDownLatch(1);

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JobOutcome run(JobContext context) {
            BEGUN.countDown();
            try {
                if (!GO_ON.await(20, TimeUnit.SECONDS)) {
                    return JobOutcome.failed("nobody told it to go on", null);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            context.progress().report(2, 2);
            return JobOutcome.done("done");
        }
    }

    /** One in two steps, of which the second comes only when the first may be reported. */
    @ApplicationScoped
    public static class StepJob implements JobHandler {

        static final String KIND = "test-steps";
        static final AtomicInteger STEPS = new AtomicInteger();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JobOutcome run(JobContext context) {
            context.progress().report(0, 2);
            STEPS.incrementAndGet();
            context.progress().report(2, 2);
            return JobOutcome.done("done");
        }
    }
}
