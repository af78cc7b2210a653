package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WaitingQuery.Columns;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** What of claims waits for the people themselves: to take one over, to say who may come, to say how it was. */
@ApplicationScoped
class PersonalWaits {

    /** Nobody is asked for ever how a service was. */
    private static final Period RATED_WITHIN = Period.ofDays(60);

    private static final String ITEM = " join Item i on i.id = c.itemId join Organization o on o.id = i.organizationId";

    /** Of what staff filed at the desk for somebody the staff are not who is served. */
    private static final String ASKED =
            "i.needId in (select n.id from Need n where n.requesterId = :caller and n.onBehalfOf is null)";

    private final BusinessDay clock;

    PersonalWaits(BusinessDay clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    WorklistSource handOvers() {
        return WorklistSource.of(WorklistKind.HAND_OVER, this::offered);
    }

    @Produces
    @Singleton
    WorklistSource claimers() {
        return WorklistSource.of(WorklistKind.CLAIMER, this::unconfirmed);
    }

    @Produces
    @Singleton
    WorklistSource unrated() {
        return WorklistSource.of(WorklistKind.RATING, this::served);
    }

    private Optional<WaitingQuery> offered(Caller caller) {
        Set<UUID> own = caller.holderIds();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingQuery(
                                "Claim c join HandOver w on w.claimId = c.id" + ITEM,
                                new Columns("c.id", "i.title", "w.offered.at", "o.name"),
                                "ACCEPT",
                                "DECLINE")
                        .and("w.openKey is not null and w.toId in :own")
                        .with("own", own));
    }

    private Optional<WaitingQuery> unconfirmed(Caller caller) {
        return Optional.of(
                new WaitingQuery("Claim c" + ITEM, new Columns("c.id", "i.title", "c.claimed.at", "o.name"), "CONFIRM")
                        .and("c.status = CLAIMED and c.claimerConfirmedAt is null and " + ASKED)
                        .with("caller", caller.accountId()));
    }

    /** Who took an offer up is asked when they confirm it. */
    private Optional<WaitingQuery> served(Caller caller) {
        if (caller.holderIds().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new WaitingQuery("Claim c" + ITEM, new Columns("c.id", "i.title", "c.submitted.at", "o.name"), "RATE")
                        .and("c.status in (SUBMITTED, VERIFIED) and c.servedOn >= :since and " + ASKED
                                + " and not exists (select 1 from Rating r where r.claimId = c.id)")
                        .with("since", clock.today().minus(RATED_WITHIN))
                        .with("caller", caller.accountId()));
    }
}
