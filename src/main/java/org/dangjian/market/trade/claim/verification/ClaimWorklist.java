package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WaitingQuery.Columns;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.attendance.AttendanceService;

/** Claims and attendance that wait: as {@link Verifiers#verifiable} and {@link AttendanceService} decide. */
@ApplicationScoped
class ClaimWorklist {

    /** A poor rating is for the staff to look into; nobody closes it, so it leaves the list by its age. */
    private static final Duration RATINGS = Duration.ofDays(30);

    private static final String ITEM = " join Item i on i.id = c.itemId join Organization o on o.id = i.organizationId";

    private final MemberDirectory members;
    private final BusinessDay clock;

    ClaimWorklist(MemberDirectory members, BusinessDay clock) {
        this.members = members;
        this.clock = clock;
    }

    @Produces
    @Singleton
    WorklistSource claims() {
        return WorklistSource.of(WorklistKind.CLAIM, this::submitted);
    }

    @Produces
    @Singleton
    WorklistSource ratings() {
        return WorklistSource.of(WorklistKind.FLAGGED_RATING, this::flagged);
    }

    @Produces
    @Singleton
    WorklistSource absences() {
        return WorklistSource.of(WorklistKind.ABSENCE, this::absent);
    }

    @Produces
    @Singleton
    WorklistSource attendance() {
        return WorklistSource.of(WorklistKind.ATTENDANCE, this::reported);
    }

    /** For the staff in reach, but not what they handed in; for who took up an offer, what they took up. */
    private Optional<WaitingQuery> submitted(Caller caller) {
        Set<UUID> takers = new HashSet<>(caller.holderIds());
        caller.organizations(Role.STAFF).forEach(takers::add);
        if (takers.isEmpty() && Verifiers.verifiedPlaces(caller).isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Claim c" + ITEM, new Columns("c.id", "i.title", "c.submitted.at", "o.name"), "APPROVE", "RETURN");
        notServedByOwn(query, caller);
        return Optional.of(query.and("c.status = SUBMITTED")
                .and("i.providerId is not null and c.holderId in :takers or (c.submitted.by is null or c.submitted.by"
                        + " <> :caller) and " + within(query, Verifiers.verifiedPlaces(caller)))
                .with("takers", takers)
                .with("caller", caller.accountId()));
    }

    private Optional<WaitingQuery> flagged(Caller caller) {
        if (!caller.has(Role.STAFF)) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Claim c join Rating r on r.claimId = c.id" + ITEM,
                new Columns("c.id", "i.title", "r.rated.at", "o.name"),
                "REVERSE",
                "REVOKE");
        notServedByOwn(query, caller);
        return Optional.of(query.and("r.flagged = true and r.rated.at >= :since and c.status in (SUBMITTED, VERIFIED)")
                .with("since", clock.now().minus(RATINGS))
                .and(staffed(query, caller)));
    }

    private Optional<WaitingQuery> absent(Caller caller) {
        if (!caller.has(Role.STAFF)) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Claim c join Absence a on a.claimId = c.id" + ITEM,
                new Columns("c.id", "i.title", "a.marked.at", "o.name"),
                "REVOKE",
                "UNDO");
        notServedByOwn(query, caller);
        return Optional.of(query.and("a.liveKey is not null and c.status in :serving")
                .with("serving", ClaimStatus.SERVING)
                .and(staffed(query, caller)));
    }

    /** The secretary decides for the members of the own branch, the own case excepted; offices not for the own unit. */
    private Optional<WaitingQuery> reported(Caller caller) {
        List<String> offices = caller.paths(Role.STAFF);
        List<String> branches = caller.paths(Role.BRANCH_SECRETARY);
        if (offices.isEmpty() && branches.isEmpty()) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Completion c" + ITEM, new Columns("c.id", "i.title", "c.recorded.at", "o.name"), "APPROVE", "RETURN");
        Map<String, Object> parameters = query.parameters();
        notOf(query, "c.holderId", caller);
        String ownUnit = Reach.atHome("c.holderId", members.unitPaths(caller), parameters);
        String ownBranch = Reach.atHome("c.holderId", branches, parameters);
        return Optional.of(query.and("c.status = SUBMITTED")
                .and("c.holderType = MEMBER and " + ownBranch + " or not (" + ownUnit + ") and "
                        + staffed(query, caller)));
    }

    /** The item or the holder lies in the part of the tree where the caller is staff. */
    private String staffed(WaitingQuery query, Caller caller) {
        return within(query, caller.paths(Role.STAFF));
    }

    private String within(WaitingQuery query, List<String> paths) {
        return "(" + query.under("o.path", paths) + " or " + Reach.within("c", paths, clock.today(), query.parameters())
                + ")";
    }

    /** Who serves is neither the caller nor of the caller's unit: for an offer its provider, else the holder. */
    private void notServedByOwn(WaitingQuery query, Caller caller) {
        List<String> units = members.unitPaths(caller);
        Map<String, Object> parameters = query.parameters();
        String holder = Reach.atHome("c.holderId", units, parameters);
        String provider = Reach.atHome("i.providerId", units, parameters);
        query.and("i.providerId is not null or not (" + holder + ")")
                .and("i.providerId is null or not (" + provider + ")");
        notOf(query, "coalesce(i.providerId, c.holderId)", caller);
        if (caller.memberId() != null) {
            query.and("not exists (select 1 from Claim d join d.participants p where d.id = c.id and p = :member)")
                    .with("member", caller.memberId());
        }
    }

    private static void notOf(WaitingQuery query, String holder, Caller caller) {
        if (!caller.holderIds().isEmpty()) {
            query.and(holder + " not in :own").with("own", caller.holderIds());
        }
    }
}
