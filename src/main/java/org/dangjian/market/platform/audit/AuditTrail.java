package org.dangjian.market.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.writes.Writes;

/** Writes down what was done, in the transaction that does it; what was refused, in one of its own. */
@ApplicationScoped
public class AuditTrail {

    private final Writes writes;
    private final ObjectMapper json;
    private final AuditCode code;
    private final BusinessDay clock;
    private final RepeatedRefusals refusals;

    AuditTrail(Writes writes, ObjectMapper json, AuditCode code, BusinessDay clock, RepeatedRefusals refusals) {
        this.refusals = refusals;
        this.writes = writes;
        this.json = json;
        this.code = code;
        this.clock = clock;
    }

    /** Records a success; commits or vanishes with the transaction in progress. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, AuditEntry entry) {
        write(caller, AuditEvent.Outcome.DONE, entry);
    }

    /** Records a refusal. To be called after the refused transaction has ended. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Caller caller, AuditEntry entry) {
        if (refusals.isFirst(caller, entry)) {
            write(caller, AuditEvent.Outcome.REFUSED, entry);
        }
    }

    /** Writes down how often refusals were repeated in the minute that is over. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void writeRepeated() {
        refusals.drain()
                .forEach(refusal -> write(
                        refusal.caller(),
                        AuditEvent.Outcome.REFUSED,
                        refusal.entry().with("repeated", refusal.times())));
    }

    private void write(Caller caller, AuditEvent.Outcome outcome, AuditEntry entry) {
        writes.insert(new AuditEvent(
                        UuidCreator.getTimeOrderedEpochPlus1(),
                        clock.now(),
                        caller.accountId(),
                        FieldCipher.maskName(caller.name()),
                        outcome,
                        placed(caller, entry),
                        text(entry.details()))
                .coded(code));
    }

    /** Where nothing else is said it happened where the caller works, so that the auditors there see it. */
    private static AuditEntry placed(Caller caller, AuditEntry entry) {
        if (entry.organizationPath() != null) {
            return entry;
        }
        return caller.paths(Role.values()).stream().findFirst().map(entry::in).orElse(entry);
    }

    private String text(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("audit details must be plain data", impossible);
        }
    }
}
