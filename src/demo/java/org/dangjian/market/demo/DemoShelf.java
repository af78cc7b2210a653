package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Difficulty;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.MakeOffer;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.proposal.NeedService;
import org.dangjian.market.trade.shelf.proposal.OfferService;
import org.dangjian.market.trade.shelf.proposal.WithdrawProposal;

/** Needs and offers, from the request of a person to the item on the shelf. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoShelf {

    /** An item is open till the end of the year, and for this long when the year is nearly over. */
    private static final int OPEN_DAYS = 30;

    /** What the asking person wrote. */
    record Own(String title, String text) {}

    /**
     * A need of {@code shelf.yaml}. {@code reviewer} is who screens it; {@code outcome} how far it came; {@code withdrawn}
     * why it was given up the day after it came on the shelf; {@code picture} what who asks shows of it.
     */
    record NeedPlan(
            String key,
            String title,
            String text,
            String category,
            Difficulty difficulty,
            Set<Holder.Type> audiences,
            Integer capacity,
            Integer times,
            Every every,
            String place,
            Boolean participantsEarn,
            Boolean checkInRequired,
            Set<MemberCategory> audienceCategories,
            Set<AudienceFlag> audienceFlags,
            int daysAgo,
            Integer closesAfter,
            String by,
            String onBehalfOf,
            Own own,
            FileNeed.Beneficiary beneficiary,
            String reviewer,
            Proposal.Status outcome,
            String reason,
            String withdrawn,
            DemoPictures.Motif picture) {}

    /** An offer of {@code shelf.yaml}. {@code provider} is a member's key or an organization's code. */
    record OfferPlan(
            String key,
            String title,
            String text,
            String category,
            Difficulty difficulty,
            Integer slots,
            Every every,
            int daysAgo,
            String by,
            String provider,
            String community) {}

    private record Plans(List<NeedPlan> needs, List<OfferPlan> offers) {}

    private record Act(int daysAgo, Runnable run) {}

    private final NeedService needs;
    private final OfferService offers;
    private final DemoPictures pictures;
    private final DemoClock clock;

    DemoShelf(NeedService needs, OfferService offers, DemoPictures pictures, DemoClock clock) {
        this.pictures = pictures;
        this.needs = needs;
        this.offers = offers;
        this.clock = clock;
    }

    /** In the order in which it came about, so that the newest is the newest. */
    void plant(DemoCast cast) {
        Plans plans = DemoFiles.yaml("shelf.yaml", Plans.class);
        List<Act> acts = new ArrayList<>();
        plans.needs().forEach(plan -> acts.add(new Act(plan.daysAgo(), () -> plant(cast, plan))));
        plans.offers().forEach(plan -> acts.add(new Act(plan.daysAgo(), () -> plant(cast, plan))));
        acts.stream()
                .sorted(Comparator.comparingInt(Act::daysAgo).reversed())
                .map(Act::run)
                .forEach(Runnable::run);
    }

    private void plant(DemoCast cast, NeedPlan plan) {
        Caller requester = cast.caller(plan.by());
        UUID place = communityOf(cast, plan.by());
        FileNeed request = new FileNeed(
                plan.own().title(), plan.own().text(), plan.category(), place, plan.beneficiary(), plan.onBehalfOf());
        UUID need = clock.on(
                cast.today().minusDays(plan.daysAgo() + 3L),
                () -> needs.file(requester, request).id());
        if (plan.picture() != null) {
            clock.on(cast.today().minusDays(plan.daysAgo() + 3L), () -> {
                needs.picture(requester, need, pictures.of(requester, plan.picture()));
            });
        }
        if (plan.outcome() == Proposal.Status.SUBMITTED) {
            return;
        }
        // What an office asks for itself goes to the street at once.
        boolean officeAsks = requester.has(Role.COMMUNITY_STAFF) && plan.onBehalfOf() == null;
        if (!officeAsks) {
            clock.on(cast.today().minusDays(plan.daysAgo() + 1L), () -> {
                needs.review(screener(cast, plan), need, screening(cast, plan));
            });
        }
        if (plan.outcome() == null) {
            clock.on(cast.today().minusDays(plan.daysAgo()), () -> {
                ReviewProposal approval = officeAsks ? screening(cast, plan) : decision(Decision.APPROVE);
                UUID item = needs.review(cast.caller("street"), need, approval).itemId();
                cast.addItem(plan.key(), item);
            });
        }
        if (plan.withdrawn() != null) {
            clock.on(cast.today().minusDays(plan.daysAgo() - 1L), () -> {
                needs.withdraw(requester, need, new WithdrawProposal(plan.withdrawn()));
            });
        }
    }

    private Caller screener(DemoCast cast, NeedPlan plan) {
        if (plan.reviewer() != null) {
            return cast.caller(plan.reviewer());
        }
        return communityOf(cast, plan.by()).equals(cast.organization(DemoCast.COMMUNITY))
                ? cast.caller("community")
                : cast.caller("otherCommunity");
    }

    private static ReviewProposal screening(DemoCast cast, NeedPlan plan) {
        Decision decision = switch (plan.outcome()) {
            case RETURNED -> Decision.RETURN;
            case REJECTED -> Decision.REJECT;
            case null, default -> Decision.APPROVE;
        };
        LocalDate published = cast.today().minusDays(plan.daysAgo());
        LocalDate closes = plan.closesAfter() == null ? lastDay(cast) : published.plusDays(plan.closesAfter());
        return new ReviewProposal(
                decision,
                plan.title(),
                plan.text(),
                plan.difficulty(),
                null,
                plan.capacity(),
                closes,
                plan.reason(),
                plan.audiences(),
                null,
                plan.times(),
                plan.every(),
                null,
                null,
                null,
                plan.place(),
                plan.checkInRequired(),
                null,
                plan.participantsEarn(),
                plan.audienceCategories(),
                plan.audienceFlags());
    }

    private static ReviewProposal decision(Decision decision) {
        return ReviewProposal.of(decision, null);
    }

    private void plant(DemoCast cast, OfferPlan plan) {
        MakeOffer request = new MakeOffer(
                plan.title(),
                plan.text(),
                plan.category(),
                cast.holder(plan.provider()),
                cast.organization(plan.community()),
                plan.slots(),
                plan.every());
        UUID offer = clock.on(
                cast.today().minusDays(plan.daysAgo() + 5L),
                () -> offers.make(cast.caller(plan.by()), request).id());
        ReviewProposal screening = new ReviewProposal(
                Decision.APPROVE,
                plan.title(),
                plan.text(),
                plan.difficulty(),
                null,
                null,
                lastDay(cast),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        clock.on(cast.today().minusDays(plan.daysAgo() + 2L), () -> {
            offers.review(cast.staffOf(plan.community()), offer, screening);
        });
        clock.on(cast.today().minusDays(plan.daysAgo()), () -> {
            UUID item = offers.review(cast.caller("street"), offer, decision(Decision.APPROVE))
                    .itemId();
            cast.addItem(plan.key(), item);
        });
    }

    private static LocalDate lastDay(DemoCast cast) {
        LocalDate endOfYear = LocalDate.of(cast.year(), 12, 31);
        LocalDate soon = cast.today().plusDays(OPEN_DAYS);
        return soon.isAfter(endOfYear) ? soon : endOfYear;
    }

    /** Where the requester lives or works. */
    private static UUID communityOf(DemoCast cast, String key) {
        boolean other = Set.of("otherCommunity", "otherResident", "warden").contains(key);
        return cast.organization(other ? DemoCast.OTHER_COMMUNITY : DemoCast.COMMUNITY);
    }
}
