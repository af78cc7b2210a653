package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WaitingQuery.Columns;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** What waits for review before it comes onto the shelf: as {@code ProposalReview} and {@link ItemReview} decide. */
@ApplicationScoped
class ShelfWorklist {

    private static final Columns PROPOSAL = new Columns("p.id", "p.title", "p.createdAt", "o.name");
    private static final String[] DECISIONS = {"APPROVE", "RETURN", "REJECT"};

    private final SettingService settings;
    private final MemberDirectory members;

    ShelfWorklist(SettingService settings, MemberDirectory members) {
        this.settings = settings;
        this.members = members;
    }

    @Produces
    @Singleton
    WorklistSource needs() {
        return WorklistSource.of(WorklistKind.NEED, caller -> proposals(caller, "Need"));
    }

    @Produces
    @Singleton
    WorklistSource offers() {
        return WorklistSource.of(
                WorklistKind.OFFER,
                caller -> proposals(caller, "Offer").map(query -> {
                    List<String> units = members.unitPaths(caller);
                    query.and("not (" + Reach.atHome("p.providerId", units, query.parameters()) + ")");
                    return caller.holderIds().isEmpty()
                            ? query
                            : query.and("p.providerId not in :own").with("own", caller.holderIds());
                }));
    }

    @Produces
    @Singleton
    WorklistSource items() {
        return WorklistSource.of(WorklistKind.ITEM, this::inReview);
    }

    /** A community screens; where the street has the last word, a community gives it only on what is not an office's own. */
    private Optional<WaitingQuery> proposals(Caller caller, String entity) {
        if (!caller.has(Role.STAFF)) {
            return Optional.empty();
        }
        WaitingQuery query =
                new WaitingQuery(entity + " p join Organization o on o.id = p.organizationId", PROPOSAL, DECISIONS);
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>(caller.paths(Role.STREET_STAFF, Role.DISTRICT_ADMIN));
        communities(caller, first, last);
        String screening =
                "p.status = SUBMITTED" + (entity.equals("Need") ? " and p.origin not in (COMMUNITY, STREET)" : "");
        return Optional.of(query.and("p.status in (SUBMITTED, SCREENED)")
                .and(query.under("o.path", last) + " or " + screening + " and " + query.under("o.path", first))
                .and("p.requesterId <> :caller and (p.screenedBy is null or p.screenedBy <> :caller)")
                .with("caller", caller.accountId()));
    }

    private Optional<WaitingQuery> inReview(Caller caller) {
        if (!caller.has(Role.STAFF)) {
            return Optional.empty();
        }
        WaitingQuery query = new WaitingQuery(
                "Item i join Organization o on o.id = i.organizationId",
                new Columns("i.id", "i.title", "i.createdAt", "o.name"),
                DECISIONS);
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        communities(caller, first, last);
        List<String> ranks = new ArrayList<>();
        ranks.add("i.trail.createdRank = 0 and (" + query.under("o.path", last) + " or i.trail.screenedBy is null and "
                + query.under("o.path", first) + ")");
        for (int rank = 1; rank < Role.STAFF.length; rank++) {
            ranks.add(
                    "i.trail.createdRank <= " + rank + " and " + query.under("o.path", caller.paths(Role.STAFF[rank])));
        }
        return Optional.of(query.and("i.status = IN_REVIEW")
                .and(String.join(" or ", ranks))
                .and(notBy("i.trail.createdBy") + " and " + notBy("i.trail.submittedBy") + " and "
                        + notBy("i.trail.screenedBy"))
                .with("caller", caller.accountId()));
    }

    private static String notBy(String account) {
        return "(" + account + " is null or " + account + " <> :caller)";
    }

    /** The caller's communities: where the street has the last word, and where their own is the last. */
    private void communities(Caller caller, List<String> first, List<String> last) {
        for (String path : caller.paths(Role.COMMUNITY_STAFF)) {
            (settings.at(path).reviewLevels() > 1 ? first : last).add(path);
        }
    }
}
