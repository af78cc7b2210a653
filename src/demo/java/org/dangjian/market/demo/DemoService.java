package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ProposeAppointment;
import org.dangjian.market.trade.claim.SubmitCompletion;
import org.dangjian.market.trade.claim.meeting.AppointmentService;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.MakeClaim;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.claim.serving.WithdrawClaim;
import org.dangjian.market.trade.claim.verification.RateClaim;
import org.dangjian.market.trade.claim.verification.RatingService;
import org.dangjian.market.trade.claim.verification.VerificationService;
import org.dangjian.market.trade.claim.verification.VerifyClaim;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.Period;
import org.dangjian.market.trade.shelf.item.Shelf;

/** The steps of a claim, each on a day so many days ago and by someone of the cast. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoService {

    private final ClaimService claims;
    private final AppointmentService appointments;
    private final VisitService completions;
    private final VerificationService verification;
    private final RatingService ratings;
    private final Shelf shelf;
    private final DemoClock clock;

    DemoService(
            ClaimService claims,
            AppointmentService appointments,
            VisitService completions,
            VerificationService verification,
            RatingService ratings,
            Shelf shelf,
            DemoClock clock) {
        this.claims = claims;
        this.appointments = appointments;
        this.completions = completions;
        this.verification = verification;
        this.ratings = ratings;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** One claim of the demo, told step by step. */
    final class Story {

        private final DemoCast cast;
        private final UUID claim;

        private Story(DemoCast cast, UUID claim) {
            this.cast = cast;
            this.claim = claim;
        }

        /** A visit, on its day. */
        Story serve(int daysAgo, String by, String summary) {
            return serve(daysAgo, by, summary, null);
        }

        /** The last visit although more were asked for. */
        Story serveAndFinish(int daysAgo, String by, String summary) {
            return serve(daysAgo, by, summary, true);
        }

        private Story serve(int daysAgo, String by, String summary, Boolean finished) {
            LocalDate day = cast.daysAgo(daysAgo);
            SubmitCompletion visit = new SubmitCompletion(day, null, 60, summary, null, finished);
            return step(daysAgo, () -> completions.complete(cast.caller(by), claim, visit));
        }

        /** Agrees to meet so many days from today, at nine. */
        Story appoint(int daysAgo, String by, int inDays, String note) {
            Instant nine = cast.today()
                    .plusDays(inDays)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(BusinessDay.ZONE)
                    .toInstant();
            return step(
                    daysAgo, () -> appointments.propose(cast.caller(by), claim, new ProposeAppointment(nine, note)));
        }

        Story checkIn(int daysAgo, String by) {
            return step(daysAgo, () -> claims.checkIn(cast.caller(by), claim, null));
        }

        Story checkOut(int daysAgo, String by) {
            return step(daysAgo, () -> claims.checkOut(cast.caller(by), claim, null));
        }

        Story verify(int daysAgo, String by) {
            return verify(daysAgo, by, null, null);
        }

        /** Confirms with a word of thanks. */
        Story thank(int daysAgo, String by, String thanks) {
            VerifyClaim decision = new VerifyClaim(Decision.APPROVE, null, null, null, thanks);
            return step(daysAgo, () -> verification.decide(cast.caller(by), claim, decision));
        }

        /** Awards part of the points. */
        Story verify(int daysAgo, String by, Integer points, String reason) {
            VerifyClaim decision = new VerifyClaim(Decision.APPROVE, points, reason, null, null);
            return step(daysAgo, () -> verification.decide(cast.caller(by), claim, decision));
        }

        Story giveBack(int daysAgo, String by, String reason) {
            VerifyClaim decision = new VerifyClaim(Decision.RETURN, null, reason, null, null);
            return step(daysAgo, () -> verification.decide(cast.caller(by), claim, decision));
        }

        Story rate(int daysAgo, String by, int stars, String comment) {
            return step(daysAgo, () -> ratings.rate(cast.caller(by), claim, new RateClaim(stars, comment, null)));
        }

        Story withdraw(int daysAgo, String by, String reason) {
            return step(daysAgo, () -> claims.withdraw(cast.caller(by), claim, new WithdrawClaim(reason)));
        }

        Story revoke(int daysAgo, String by, String reason) {
            return step(daysAgo, () -> verification.revoke(cast.caller(by), claim, new Because(reason)));
        }

        Story reverse(int daysAgo, String by, String reason) {
            return step(daysAgo, () -> verification.reverse(cast.caller(by), claim, new Because(reason)));
        }

        private Story step(int daysAgo, Runnable act) {
            clock.on(cast.daysAgo(daysAgo), act);
            return this;
        }
    }

    /** A member, resident or unit claims an item through the account {@code by}. */
    Story claim(DemoCast cast, int daysAgo, String item, String by, Holder holder, String... participants) {
        return claimIn(cast, daysAgo, item, by, holder, null, participants);
    }

    /** Somebody takes the place of the month or quarter in which the service will be done, so many days ago. */
    Story slot(DemoCast cast, int daysAgo, int servedDaysAgo, String item, String by, Holder holder) {
        Every every = QuarkusTransaction.requiringNew()
                .call(() -> shelf.get(cast.item(item)).every());
        String period = Period.of(every, cast.daysAgo(servedDaysAgo)).code();
        return claimIn(cast, daysAgo, item, by, holder, period);
    }

    private Story claimIn(
            DemoCast cast, int daysAgo, String item, String by, Holder holder, String period, String... participants) {
        Set<UUID> members = new HashSet<>();
        List.of(participants).forEach(key -> members.add(cast.member(key)));
        // An item may have come on the shelf last year.
        UUID claim = clock.on(
                cast.today().minusDays(daysAgo),
                () -> claims.claim(cast.caller(by), cast.item(item), new MakeClaim(holder, members, period))
                        .id());
        return new Story(cast, claim);
    }

    /** A member or resident claims for themself. */
    Story claim(DemoCast cast, int daysAgo, String item, String by) {
        return claim(cast, daysAgo, item, by, cast.holder(by));
    }
}
