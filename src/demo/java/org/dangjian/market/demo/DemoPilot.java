package org.dangjian.market.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.publicity.AnnouncePublicity;
import org.dangjian.market.assessment.publicity.PublicityService;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.StartAssessment;
import org.dangjian.market.assessment.scheme.CreateScheme;
import org.dangjian.market.assessment.scheme.SchemeFilter;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.ledger.adjustment.Adjustment;
import org.dangjian.market.trade.ledger.adjustment.AdjustmentService;
import org.dangjian.market.trade.ledger.adjustment.ProposeAdjustment;

/** The year before last: one branch tried it out, with points brought in from its paper book. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoPilot {

    private static final int POINTS = 85;
    private static final int POINTS_OF_WHO_STRUGGLED = 35;

    private final SchemeService schemes;
    private final AdjustmentService adjustments;
    private final DemoAssessment assessment;
    private final PublicityService publicity;
    private final DemoDecisions decisions;
    private final ClosingService closing;
    private final ObjectMapper json;
    private final DemoClock clock;

    DemoPilot(
            SchemeService schemes,
            AdjustmentService adjustments,
            DemoAssessment assessment,
            PublicityService publicity,
            DemoDecisions decisions,
            ClosingService closing,
            ObjectMapper json,
            DemoClock clock) {
        this.schemes = schemes;
        this.adjustments = adjustments;
        this.assessment = assessment;
        this.publicity = publicity;
        this.decisions = decisions;
        this.closing = closing;
        this.json = json;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        int year = cast.year() - 2;
        UUID scheme = clock.on(cast.lastYear(1, 5), () -> publishScheme(cast, year));
        for (Person person : cast.people(member -> member.branchCode().equals(DemoCast.PILOT_BRANCH))) {
            bringIn(cast, person, year);
        }
        UUID run = assessment.run(
                cast.lastYear(1, 8),
                cast.caller("district"),
                new StartAssessment(year, scheme, cast.organization(DemoCast.PILOT_BRANCH), null));
        clock.on(
                cast.lastYear(1, 9),
                () -> publicity.announce(
                        cast.caller("district"),
                        run,
                        new AnnouncePublicity(null, null, "尧都区党建超市工作专班", "0357-2990000")));
        decisions.plant(cast, run, cast.lastYear(1, 20), cast.lastYear(1, 22));
        clock.on(cast.lastYear(1, 24), () -> closing.close(cast.caller("district"), run));
    }

    /** The rules everyone knows, but for the mandatory items, which came a year later. */
    private UUID publishScheme(DemoCast cast, int year) {
        Map<String, Object> rules = json.convertValue(
                schemes.find(
                                cast.caller("district"),
                                new SchemeFilter(
                                        year + 1, Audience.MEMBER, Set.of(SchemeVersion.Status.PUBLISHED), false),
                                null,
                                1,
                                false)
                        .items()
                        .getFirst()
                        .definition(),
                new TypeReference<>() {});
        rules.remove("mandatory");
        rules.remove("year");
        rules.put("code", "dangjian-chaoshi-pilot");
        rules.put("title", "党建超市试点支部积分考核方案");
        UUID draft = schemes.create(
                        cast.caller("district"),
                        new CreateScheme(rules, null, year, cast.organization(DemoCast.DISTRICT)))
                .id();
        return schemes.publish(cast.caller("district"), draft).id();
    }

    private void bringIn(DemoCast cast, Person person, int year) {
        int points = person.id().equals(cast.struggling()) ? POINTS_OF_WHO_STRUGGLED : POINTS;
        clock.on(cast.lastYear(1, 6), () -> {
            UUID adjustment = adjustments
                    .propose(
                            cast.caller("otherCommunity"),
                            new ProposeAdjustment(
                                    Holder.member(person.id()),
                                    null,
                                    Adjustment.Kind.REWARD,
                                    points,
                                    "试点支部纸质积分台账（" + year + "年）折算",
                                    LocalDate.of(year, 12, 20)))
                    .id();
            adjustments.review(cast.caller("street"), adjustment, new Verdict(Decision.APPROVE, null));
        });
    }
}
