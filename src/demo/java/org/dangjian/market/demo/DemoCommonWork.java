package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.SubmitCompletion;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.MakeClaim;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.claim.verification.VerificationService;
import org.dangjian.market.trade.claim.verification.VerifyClaim;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.item.ItemService;

/** Work many do together: the street puts it on the shelf, units and branches take it on and name who came. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoCommonWork {

    /** What is done, and on which day. */
    record Work(String title, String category, int points, LocalDate day) {}

    private final ItemService items;
    private final ClaimService claims;
    private final VisitService completions;
    private final VerificationService verification;
    private final DemoClock clock;

    DemoCommonWork(
            ItemService items,
            ClaimService claims,
            VisitService completions,
            VerificationService verification,
            DemoClock clock) {
        this.items = items;
        this.claims = claims;
        this.completions = completions;
        this.verification = verification;
        this.clock = clock;
    }

    /** The units that report in and the branches of units and grids. */
    static List<String> everyone() {
        return DemoFiles.table("organizations.csv").stream()
                .filter(row -> Set.of("STATIONED_UNIT", "BRANCH", "GRID_BRANCH").contains(row.get("level")))
                .map(row -> row.get("code"))
                .toList();
    }

    /**
     * Publishes the work ten days before and records who did it.
     *
     * @param byUnit whether units take it on with the members of all their branches, or each branch by itself; the
     *     branches of grids do in either case
     * @param takers codes of the organizations that may
     * @param came which members took part
     */
    void plant(DemoCast cast, Work work, boolean byUnit, List<String> takers, Predicate<Person> came) {
        UUID item = publish(cast, work);
        for (String code : takers) {
            boolean unit = code.startsWith(DemoCast.DISTRICT + "-U");
            boolean whole = unit && code.indexOf('-', DemoCast.DISTRICT.length() + 1) < 0;
            if (!unit || whole == byUnit) {
                serve(cast, work, item, code, came);
            }
        }
    }

    private UUID publish(DemoCast cast, Work work) {
        LocalDate before = work.day().minusDays(10);
        LocalDate opens = before.getYear() < work.day().getYear()
                ? LocalDate.of(work.day().getYear(), 1, 1)
                : before;
        ItemTerms terms = new ItemTerms(
                ItemKind.OPTIONAL,
                Set.of(Holder.Type.ORGANIZATION),
                work.title(),
                "各单位、各支部自行组织，参加的党员同样计分。",
                work.category(),
                work.points(),
                null,
                1,
                cast.organization(DemoCast.STREET),
                opens,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null);
        return clock.on(opens, () -> {
            UUID draft = items.create(cast.caller("street"), terms).id();
            items.submit(cast.caller("street"), draft);
            return items.review(cast.caller("district"), draft, ReviewItem.approval())
                    .id();
        });
    }

    private void serve(DemoCast cast, Work work, UUID item, String code, Predicate<Person> came) {
        List<Person> own = cast.people(person -> person.branchCode().startsWith(code));
        Set<UUID> participants = own.stream().filter(came).map(Person::id).collect(Collectors.toSet());
        Caller community = cast.staffOf(own.getFirst().communityCode());
        Holder holder = cast.holder(code);
        clock.on(work.day(), () -> {
            UUID claim = claims.claim(community, item, new MakeClaim(holder, participants, null))
                    .id();
            completions.complete(
                    community,
                    claim,
                    new SubmitCompletion(work.day(), null, 120, "组织" + participants.size() + "名党员参加", null, null));
            verification.decide(
                    cast.caller("street"), claim, new VerifyClaim(Decision.APPROVE, null, null, null, null));
        });
    }
}
