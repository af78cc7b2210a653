package org.dangjian.market.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Works through the jobs of a kind one after the other, taking turns between accounts, and through those of different kinds
 * side by side, so that an hour's run holds back no import; each under a lease that another instance inherits when this one dies.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int MOST_AT_ONCE = 10;

    private static final String THREADS = "jobs-";

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEW_AFTER = Duration.ofMillis(500);

    private final JobRepository jobs;
    private final Map<String, JobHandler> handlers;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final BusinessDay clock;
    private final UUID owner = UUID.randomUUID();
    private final Map<String, ExecutorService> workers;
    private final JobOwners owners;

    JobRunner(
            JobRepository jobs,
            @All List<JobHandler> handlers,
            FieldCipher cipher,
            ObjectMapper json,
            BusinessDay clock,
            JobOwners owners) {
        this.owners = owners;
        this.jobs = jobs;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.workers =
                this.handlers.keySet().stream().collect(Collectors.toMap(Function.identity(), JobRunner::worker));
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    private static ExecutorService worker(String kind) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(THREADS + kind).daemon().factory());
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobService.JobSubmitted submitted) {
        workers.get(submitted.kind()).execute(() -> runWaiting(submitted.kind()));
    }

    /** Picks up what was left by an instance that is gone. */
    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pickUp() {
        workers.forEach((kind, worker) -> {
            if (!waiting(kind).isEmpty()) {
                worker.execute(() -> runWaiting(kind));
            }
        });
    }

    /** One after the other until none waits; whose turn it is, is asked anew each time. */
    private void runWaiting(String kind) {
        boolean ran = true;
        while (ran) {
            ran = waiting(kind).stream().anyMatch(this::runIfFree);
        }
    }

    private List<UUID> waiting(String kind) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.waiting(kind, clock.now(), MOST_AT_ONCE));
    }

    @PreDestroy
    void stop() {
        workers.values().forEach(ExecutorService::shutdownNow);
    }

    /** @return whether it was this instance's to run */
    private boolean runIfFree(UUID id) {
        boolean mine = QuarkusTransaction.requiringNew()
                .call(() -> jobs.take(id, owner, clock.now(), clock.now().plus(LEASE)));
        if (mine) {
            run(id);
        }
        return mine;
    }

    private void run(UUID id) {
        try {
            Job job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
            AtomicBoolean cancelled = new AtomicBoolean();
            Caller begun = json.readValue(job.caller(), Caller.class);
            QuarkusTransaction.requiringNew().run(() -> requireOwner(begun));
            JobContext context = new JobContext(
                    id,
                    begun,
                    json.readTree(job.parameters()),
                    job.payload(cipher),
                    new ThrottledProgress(id, begun, cancelled),
                    cancelled::get);
            JobOutcome outcome = handlers.get(job.kind()).run(context);
            finish(id, outcome, cancelled.get());
        } catch (OwnerGone gone) {
            end(id, Job.Status.FAILED, "发起人的账号已停用或身份已变更，没有继续办理；请由现在的负责人重新发起。", null, null);
        } catch (LeaseLost lost) {
            LOG.warnf("job %s was taken over by another instance", id);
        } catch (Problem refused) {
            end(id, Job.Status.FAILED, refused.code().detail(false, refused.arguments()), null, null);
        } catch (RuntimeException | JsonProcessingException failure) {
            LOG.errorf(failure, "job %s failed", id);
            end(id, Job.Status.FAILED, "系统出错，没有完成；已完成的部分不会重复。", null, null);
        }
    }

    private void finish(UUID id, JobOutcome outcome, boolean cancelled) throws JsonProcessingException {
        String result = outcome.result() == null ? null : json.writeValueAsString(outcome.result());
        String own = result == null ? null : "/api/v1/jobs/" + id + "/result";
        String url = outcome.resultUrl() != null ? outcome.resultUrl() : own;
        if (outcome.failure() != null) {
            end(id, cancelled ? Job.Status.CANCELLED : Job.Status.FAILED, outcome.failure(), result, url);
        } else {
            end(id, Job.Status.DONE, null, result, url);
        }
    }

    private void end(UUID id, Job.Status status, String message, String result, String url) {
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = jobs.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (job.isWorkedOnBy(owner)) {
                job.finish(status, message, result, url, clock.now());
            }
        });
    }

    private void requireOwner(Caller begun) {
        if (begun.accountId() != null && !owners.mayGoOn(begun)) {
            throw new OwnerGone();
        }
    }

    /** Whoever began it may not go on with it. */
    private static final class OwnerGone extends RuntimeException {
        OwnerGone() {
            super("owner gone", null, false, false);
        }
    }

    /** Another instance works on the job now; this one stops without a word in the database. */
    private static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("lease lost", null, false, false);
        }
    }

    /** Writes progress at most twice a second, and looks whether its owner may go on; the last report of a step counts. */
    private final class ThrottledProgress implements JobContext.Progress {
        private final UUID id;
        private final Caller caller;
        private final AtomicBoolean cancelled;
        private long lastNanos = System.nanoTime() - RENEW_AFTER.toNanos();

        ThrottledProgress(UUID id, Caller caller, AtomicBoolean cancelled) {
            this.id = id;
            this.caller = caller;
            this.cancelled = cancelled;
        }

        @Override
        public void report(int done, int total) {
            if (done < total && System.nanoTime() - lastNanos < RENEW_AFTER.toNanos()) {
                return;
            }
            lastNanos = System.nanoTime();
            QuarkusTransaction.requiringNew().run(() -> {
                if (!jobs.progress(id, owner, done, total, clock.now().plus(LEASE))) {
                    throw new LeaseLost();
                }
                cancelled.set(jobs.findById(id).cancelRequested());
                requireOwner(caller);
            });
        }
    }
}
