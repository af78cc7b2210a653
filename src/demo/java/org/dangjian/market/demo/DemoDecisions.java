package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.ApproveResults;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.decision.RecordOpinions;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.run.ResultFilter;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;

/** What branches and communities said about results, and what the street decided. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoDecisions {

    private static final int PAGE = 100;
    private static final int VOTERS = 14;

    /** A total from which people thought of EXCELLENT. */
    static final int EXCELLENT_FROM = 120;

    private final ResultService results;
    private final DecisionService decisions;
    private final DemoClock clock;

    DemoDecisions(ResultService results, DecisionService decisions, DemoClock clock) {
        this.results = results;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Opinion and approval for everyone an assessment judged: each speaker's in one list, the street's in another. */
    void plant(DemoCast cast, UUID assessment, LocalDate meeting, LocalDate approval) {
        List<ResultView> judged = of(cast, assessment, null);
        Map<Caller, List<ResultView>> bySpeaker = judged.stream()
                .collect(Collectors.groupingBy(
                        result -> speaker(cast, result.holder().id()), LinkedHashMap::new, Collectors.toList()));
        String name = judged.getFirst().holder().type() == Holder.Type.MEMBER ? "支部党员大会" : "社区“大党委”会议";
        clock.ahead(
                meeting,
                () -> bySpeaker.forEach((speaker, results) -> decisions.giveOpinions(
                        speaker,
                        assessment,
                        new RecordOpinions(
                                name,
                                meeting,
                                VOTERS,
                                VOTERS - 1,
                                null,
                                results.stream()
                                        .map(result -> new RecordOpinions.Said(result.id(), grade(result), VOTERS - 1))
                                        .toList()))));
        clock.ahead(
                approval,
                () -> decisions.approve(
                        cast.caller("street"),
                        assessment,
                        new ApproveResults(
                                "演示街道党工委会议（" + approval + "）",
                                judged.stream()
                                        .map(result -> new ApproveResults.Decided(result.id(), grade(result), null))
                                        .toList())));
    }

    /** The results of an assessment, of one organization or ({@code null}) of all. */
    List<ResultView> of(DemoCast cast, UUID assessment, UUID organization) {
        List<ResultView> found = new ArrayList<>();
        UUID after = null;
        Page<ResultView> page;
        do {
            page = results.find(
                    cast.caller("district"), assessment, new ResultFilter(null, organization), after, PAGE, false);
            found.addAll(page.items());
            after = found.isEmpty() ? null : found.getLast().id();
        } while (page.next() != null);
        return found;
    }

    /** The result of one member. */
    UUID of(DemoCast cast, UUID assessment, String branchCode, UUID member) {
        return of(cast, assessment, cast.organization(branchCode)).stream()
                .filter(result -> result.holder().id().equals(member))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The demo branch speaks through its secretary, about herself and the other branches through the communities. */
    private static Caller speaker(DemoCast cast, UUID holder) {
        List<Person> member = cast.people(person -> person.id().equals(holder));
        if (member.isEmpty()) {
            boolean other = DemoDuties.unitsOf(DemoCast.OTHER_COMMUNITY).stream()
                    .anyMatch(unit -> cast.organization(unit).equals(holder));
            return cast.caller(other ? "otherCommunity" : "community");
        }
        Person person = member.getFirst();
        boolean own = person.branchCode().equals(DemoDistrict.BRANCH) && !person.isCalled("secretary");
        return own ? cast.caller("secretary") : cast.staffOf(person.communityCode());
    }

    private static Grade grade(ResultView result) {
        return switch (result.band()) {
            case "QUALIFIED" -> result.total() >= EXCELLENT_FROM ? Grade.EXCELLENT : Grade.QUALIFIED;
            case "DEFERRED" -> Grade.BASICALLY_QUALIFIED;
            default -> Grade.valueOf(result.band());
        };
    }
}
