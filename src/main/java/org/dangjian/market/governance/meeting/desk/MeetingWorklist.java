package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WaitingQuery.Columns;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Invitations that wait for an answer, and meetings whose day is over and that nobody closed. */
@ApplicationScoped
class MeetingWorklist {

    private static final String FROM = "Meeting m join Organization o on o.id = m.organizationId";
    private static final Columns SHOWN = new Columns("m.id", "m.title", "m.createdAt", "o.name");

    private final BusinessDay clock;

    MeetingWorklist(BusinessDay clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    WorklistSource invitations() {
        return WorklistSource.of(WorklistKind.MEETING_INVITATION, this::unanswered);
    }

    @Produces
    @Singleton
    WorklistSource records() {
        return WorklistSource.of(WorklistKind.MEETING_RECORD, this::unclosed);
    }

    private Optional<WaitingQuery> unanswered(Caller caller) {
        Set<UUID> own = MeetingRepository.own(caller);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingQuery(FROM, SHOWN, "ANSWER")
                        .and("m.status = PLANNED and m.heldOn >= :today")
                        .and("exists (select 1 from Invitee i where i.meetingId = m.id and i.holderId in :own"
                                + " and i.answer is null and i.presence is null)")
                        .with("today", clock.today())
                        .with("own", own));
    }

    private Optional<WaitingQuery> unclosed(Caller caller) {
        List<String> places = caller.paths(Role.RESPONSIBLE);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(FROM, SHOWN, "CLOSE", "CANCEL");
        return Optional.of(query.and("m.status = PLANNED and m.heldOn < :today")
                .and(query.under("o.path", places))
                .with("today", clock.today()));
    }
}
