package org.dangjian.market.governance.callup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/**
 * Asks everybody, some hundreds at a time, each with a notice. A run that was cut off goes on with those who were not asked
 * yet; nobody is asked twice.
 */
@ApplicationScoped
class CallUpJob implements JobHandler {

    static final String KIND = "call-up";
    static final String CALL_UP = "callUpId";

    private static final int AT_ONCE = 500;

    private final CallUpRepository calls;
    private final CallUpAccess access;
    private final Inbox inbox;
    private final BusinessDay clock;

    CallUpJob(CallUpRepository calls, CallUpAccess access, Inbox inbox, BusinessDay clock) {
        this.calls = calls;
        this.access = access;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobContext context) {
        UUID id = UUID.fromString(context.parameters().path(CALL_UP).asText());
        UUID after = null;
        int asked = 0;
        do {
            UUID last = after;
            List<UUID> some = QuarkusTransaction.requiringNew().call(() -> ask(id, last));
            asked += some.size();
            context.progress().report(asked, asked);
            after = some.size() < AT_ONCE ? null : some.getLast();
        } while (after != null && !context.cancelled().getAsBoolean());
        return JobOutcome.done(null);
    }

    private List<UUID> ask(UUID id, UUID after) {
        CallUp call = calls.findById(id);
        if (call.status() != CallUpStatus.CALLED) {
            return List.of();
        }
        List<UUID> some = calls.unasked(call, access.pathOf(call), clock.today(), after, AT_ONCE);
        some.forEach(member -> calls.add(new CalledMember(id, member, clock.now())));
        calls.flush();
        inbox.tell(some.stream()
                .map(member -> new Inbox.Message(
                        Holder.member(member), NoticeKind.CALL_UP, "应急召集“" + call.title() + "”：请尽快答复能否到岗。", id))
                .toList());
        return some;
    }
}
