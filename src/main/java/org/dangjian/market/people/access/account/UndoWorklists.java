package org.dangjian.market.people.access.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** What somebody asked to undo and waits for the second person, one list for each kind. */
@Singleton
class UndoWorklists {

    private static final String PLACE = "(select o.name from Organization o where o.path = u.path)";

    private record Source(Undo.Kind undone, BusinessDay clock) implements WorklistSource {

        @Override
        public WorklistKind kind() {
            return undone.worklist();
        }

        @Override
        public Optional<WaitingQuery> waiting(Caller caller) {
            List<String> paths = caller.paths(undone.roles());
            if (paths.isEmpty()) {
                return Optional.empty();
            }
            WaitingQuery query = new WaitingQuery(
                    "Undo u", new WaitingQuery.Columns("u.subject", "u.reason", "u.askedAt", PLACE), "CONFIRM");
            query.and("u.kind = :undone and u.askedBy <> :caller and u.askedAt > :since")
                    .with("undone", undone)
                    .with("caller", caller.accountId())
                    .with("since", clock.now().minus(Undo.LIFE))
                    .and(query.under("u.path", paths));
            return Optional.of(query);
        }
    }

    private final BusinessDay clock;

    UndoWorklists(BusinessDay clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    WorklistSource claims() {
        return new Source(Undo.Kind.CLAIM, clock);
    }

    @Produces
    @Singleton
    WorklistSource adjustments() {
        return new Source(Undo.Kind.ADJUSTMENT, clock);
    }

    @Produces
    @Singleton
    WorklistSource events() {
        return new Source(Undo.Kind.HOLDER_EVENT, clock);
    }

    @Produces
    @Singleton
    WorklistSource plans() {
        return new Source(Undo.Kind.INDIVIDUAL_PLAN, clock);
    }

    @Produces
    @Singleton
    WorklistSource pickups() {
        return new Source(Undo.Kind.PICKUP, clock);
    }

    @Produces
    @Singleton
    WorklistSource reopenings() {
        return new Source(Undo.Kind.ASSESSMENT, clock);
    }
}
