package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.trade.dispatch.DispatchExpiry;
import org.dangjian.market.trade.dispatch.DispatchService;
import org.dangjian.market.trade.dispatch.MakeDispatch;
import org.dangjian.market.trade.skill.RegisterSkills;
import org.dangjian.market.trade.skill.SkillService;

/** Who is good at what, and items offered to named holders: accepted, declined, unanswered, waiting. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoDispatches {

    private final SkillService skills;
    private final DispatchService dispatches;
    private final DispatchExpiry expiry;
    private final DemoClock clock;

    DemoDispatches(SkillService skills, DispatchService dispatches, DispatchExpiry expiry, DemoClock clock) {
        this.skills = skills;
        this.dispatches = dispatches;
        this.expiry = expiry;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        clock.on(cast.thisYear(2, 20), () -> plantSkills(cast));
        UUID asked = dispatch(cast, 11, "otherCommunity", "winter", 7, "141002-U05-1");
        clock.on(cast.today().minusDays(9), () -> {
            dispatches.accept(cast.caller("bankSecretary"), asked, null);
        });
        UUID inVain = dispatch(cast, 11, "otherCommunity", "winter", 7, "141002-U06");
        clock.on(cast.today().minusDays(8), () -> {
            dispatches.decline(cast.caller("cultureOfficer"), inVain, new Because("场馆年底大修，抽不出人手"));
        });
        dispatch(cast, 20, "otherCommunity", "weekendCare", 7, "warden");
        dispatch(cast, 1, "community", "leak", 6, "helper");
        expiry.endUnanswered();
    }

    private void plantSkills(DemoCast cast) {
        Map<String, List<Map<String, String>>> byHolder =
                DemoFiles.table("skills.csv").stream().collect(Collectors.groupingBy(row -> row.get("holder")));
        byHolder.forEach((name, rows) -> {
            RegisterSkills request = new RegisterSkills(rows.stream()
                    .map(row -> new RegisterSkills.Entry(row.get("category"), row.get("note")))
                    .toList());
            Caller by = cast.caller(rows.getFirst().get("by"));
            Holder holder = cast.holder(name);
            IfMatch first = IfMatch.fromString("*");
            if (holder.type() == Holder.Type.MEMBER) {
                skills.registerOfMember(by, holder.id(), first, request);
            } else {
                skills.registerOfOrganization(by, holder.id(), first, request);
            }
        });
    }

    private UUID dispatch(DemoCast cast, int daysAgo, String by, String item, int daysToAnswer, String holder) {
        MakeDispatch request =
                new MakeDispatch(List.of(cast.holder(holder)), cast.today().plusDays(daysToAnswer - (long) daysAgo));
        return clock.on(
                cast.today().minusDays(daysAgo),
                () -> dispatches
                        .dispatch(cast.caller(by), cast.item(item), request)
                        .items()
                        .getFirst()
                        .id());
    }
}
