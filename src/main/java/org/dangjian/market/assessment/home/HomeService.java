package org.dangjian.market.assessment.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dangjian.market.assessment.rules.DutyStanding;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.standing.StandingService;
import org.dangjian.market.assessment.standing.StandingView;
import org.dangjian.market.assessment.star.StarService;
import org.dangjian.market.assessment.star.StarView;
import org.dangjian.market.people.worklist.WorklistView;
import org.dangjian.market.people.worklist.Worklists;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimCardView;
import org.dangjian.market.trade.claim.ClaimCards;
import org.dangjian.market.trade.claim.ClaimSort;
import org.dangjian.market.trade.claim.ClaimStatus;

/** Gathers the first screen. Each part is read in a transaction of its own: one that is not there spoils no other. */
@ApplicationScoped
class HomeService {

    /** Of every list: the answer stays below 4 kB. */
    private static final int FIRST = 3;

    private final StandingService standings;
    private final StarService stars;
    private final ClaimCards cards;
    private final Notices notices;
    private final Worklists worklists;

    HomeService(StandingService standings, StarService stars, ClaimCards cards, Notices notices, Worklists worklists) {
        this.standings = standings;
        this.stars = stars;
        this.cards = cards;
        this.notices = notices;
        this.worklists = worklists;
    }

    HomeView of(Caller caller) {
        boolean judged = caller.memberId() != null || caller.has(Role.UNIT_OFFICER);
        Optional<StandingView> standing = judged ? known(() -> standings.own(caller, null)) : Optional.empty();
        Optional<StarView> star = judged ? known(() -> stars.own(caller, null)) : Optional.empty();
        List<Missing> missing = standing.map(StandingView::missing).orElse(List.of());
        Page<ClaimCardView> claims =
                cards.page(caller.holderIds(), ClaimStatus.SERVING, ClaimSort.DEADLINE, null, FIRST);
        long open =
                claims.next() == null ? claims.items().size() : cards.count(caller.holderIds(), ClaimStatus.SERVING);
        WorklistView waiting = worklists.of(caller, null, null, FIRST);
        return new HomeView(
                standing.map(HomeView.Gauge::of).orElse(null),
                missing.stream()
                        .sorted(Comparator.comparing(Missing::brings).reversed())
                        .limit(FIRST)
                        .map(one -> new HomeView.Step(one.title(), one.expected(), one.actual(), one.brings()))
                        .toList(),
                missing.size(),
                standing.map(StandingView::duties).flatMap(HomeService::next).orElse(null),
                claims.items(),
                open,
                notices.unread(caller).count(),
                star.map(HomeView.StarLine::of).orElse(null),
                waiting.items(),
                waiting.counts());
    }

    /** What can still be met and is not, one that is behind its pace first. */
    private static Optional<DutyStanding> next(List<DutyStanding> duties) {
        return duties.stream()
                .filter(duty -> duty.done() < duty.times() && duty.canStillBeMet())
                .min(Comparator.comparing(DutyStanding::onPace));
    }

    /** Nothing where no scheme is in force for the caller: that is no mistake of who opens the phone. */
    private static <T> Optional<T> known(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Problem missing) {
            if (missing.code().status() >= 500) {
                throw missing;
            }
            return Optional.empty();
        }
    }
}
