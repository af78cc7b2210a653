package org.dangjian.market.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Starts jobs and tells how far they are. A caller sees the jobs they started. */
@ApplicationScoped
public class JobService {

    /** Jobs of an account that wait or run: who wants more waits for one of them. */
    private static final int MOST_OF_ACCOUNT = 5;

    /** Told when a job was committed, so that it starts at once. */
    record JobSubmitted(UUID jobId, String kind) {}

    private final JobRepository jobs;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final BusinessDay clock;
    private final Event<JobSubmitted> submitted;

    JobService(
            JobRepository jobs,
            FieldCipher cipher,
            ObjectMapper json,
            BusinessDay clock,
            Event<JobSubmitted> submitted) {
        this.jobs = jobs;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.submitted = submitted;
    }

    /**
     * Queues work; it begins when the transaction in progress is committed.
     *
     * @param parameters small facts the handler needs, stored as JSON
     * @param payload an uploaded file, or {@code null}; it is stored encrypted until the job has ended
     * @throws Problem {@code too-many-jobs} when the account has enough under way
     */
    @Transactional
    public JobView submit(String kind, Caller caller, Map<String, ?> parameters, byte[] payload) {
        if (caller.accountId() != null && jobs.countOpen(caller.accountId()) >= MOST_OF_ACCOUNT) {
            throw Problem.of(ProblemCode.TOO_MANY_JOBS, MOST_OF_ACCOUNT);
        }
        Job job = new Job(
                UuidCreator.getTimeOrderedEpochPlus1(),
                kind,
                caller.accountId(),
                write(caller),
                write(parameters),
                payload,
                cipher,
                clock.now());
        jobs.persist(job);
        submitted.fire(new JobSubmitted(job.id(), kind));
        return JobView.of(job);
    }

    /** @throws Problem {@code not-found} for a job of someone else */
    @Transactional
    public JobView get(Caller caller, UUID id) {
        return JobView.of(own(caller, id));
    }

    /** Whether the work has ended, however; for the feature that started it. */
    @Transactional
    public boolean hasEnded(UUID id) {
        Job job = jobs.findById(id);
        return job == null || job.isFinished();
    }

    /** The stored result as JSON text. */
    @Transactional
    public String result(Caller caller, UUID id) {
        String result = own(caller, id).result();
        if (result == null) {
            throw Problem.notFound();
        }
        return result;
    }

    /** @throws Problem {@code state-conflict} when the job has ended already */
    @Transactional
    public JobView cancel(Caller caller, UUID id) {
        Job job = jobs.locked(own(caller, id));
        if (job.isFinished()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, job.status());
        }
        job.requestCancel(clock.now());
        return JobView.of(job);
    }

    private Job own(Caller caller, UUID id) {
        Job job = jobs.findById(id);
        if (job == null || !caller.accountId().equals(job.accountId())) {
            throw Problem.notFound();
        }
        return job;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("job parameters must be plain data", impossible);
        }
    }
}
