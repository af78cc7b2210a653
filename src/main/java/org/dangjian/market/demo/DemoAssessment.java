package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.ApproveResult;
import org.dangjian.market.assessment.Assessment;
import org.dangjian.market.assessment.AssessmentService;
import org.dangjian.market.assessment.AssessmentView;
import org.dangjian.market.assessment.ClosingService;
import org.dangjian.market.assessment.Grade;
import org.dangjian.market.assessment.RecordOpinion;
import org.dangjian.market.assessment.ResultFilter;
import org.dangjian.market.assessment.ResultService;
import org.dangjian.market.assessment.ResultView;
import org.dangjian.market.assessment.SchemeFilter;
import org.dangjian.market.assessment.SchemeService;
import org.dangjian.market.assessment.SchemeVersion;
import org.dangjian.market.assessment.ShippedSchemes;
import org.dangjian.market.assessment.StartAssessment;
import org.dangjian.market.assessment.rules.Audience;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Page;

/** How last year was judged: runs in January, opinions of the branches, approvals by the street, the year closed. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAssessment {

    private static final int PAGE = 100;
    private static final int VOTERS = 14;
    private static final long PATIENCE_MILLIS = 120_000;

    /** A total from which people thought of EXCELLENT. */
    private static final int EXCELLENT_FROM = 120;

    /** Where people have decided by now; the other branches still owe their opinions. */
    private static final List<String> DECIDED = List.of(DemoDistrict.BRANCH, "141002991001-W1", "141002991001-W2");

    private final ShippedSchemes shipped;
    private final SchemeService schemes;
    private final AssessmentService assessments;
    private final ResultService results;
    private final ClosingService closing;
    private final DemoClock clock;

    DemoAssessment(
            ShippedSchemes shipped,
            SchemeService schemes,
            AssessmentService assessments,
            ResultService results,
            ClosingService closing,
            DemoClock clock) {
        this.shipped = shipped;
        this.schemes = schemes;
        this.assessments = assessments;
        this.results = results;
        this.closing = closing;
        this.clock = clock;
    }

    /** The schemes of last year, published when it began. */
    void publishSchemes(DemoCast cast) {
        clock.on(cast.lastYear(1, 8), () -> shipped.publishFor(cast.year() - 1));
    }

    void plant(DemoCast cast) {
        UUID members = run(cast, Audience.MEMBER);
        UUID units = run(cast, Audience.ORGANIZATION);
        decide(cast, members, DECIDED);
        decide(cast, units, List.of(DemoCast.DISTRICT));
        clock.on(cast.thisYear(1, 20), () -> {
            closing.close(cast.caller("district"), members);
            closing.close(cast.caller("district"), units);
        });
    }

    private UUID run(DemoCast cast, Audience audience) {
        Caller district = cast.caller("district");
        int year = cast.year() - 1;
        UUID scheme = schemes.find(
                        district, new SchemeFilter(year, audience, SchemeVersion.Status.PUBLISHED), null, 1, false)
                .items()
                .getFirst()
                .id();
        clock.onWithJobs(cast.thisYear(1, 10), () -> {
            assessments.start(district, new StartAssessment(year, scheme, cast.organization(DemoCast.DISTRICT)));
            await(district, latest(district, year));
        });
        return latest(district, year);
    }

    private UUID latest(Caller caller, int year) {
        return assessments.find(caller, year, null, 1, false).items().getFirst().id();
    }

    private void await(Caller caller, UUID assessment) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        AssessmentView view = assessments.get(caller, assessment);
        while (view.status() == Assessment.Status.RUNNING && System.currentTimeMillis() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("planting the demo was interrupted", stopped);
            }
            view = assessments.get(caller, assessment);
        }
        if (view.status() != Assessment.Status.PRELIMINARY || !view.blocked().isEmpty()) {
            throw new IllegalStateException("last year cannot be closed: " + view.status() + view.blocked());
        }
    }

    /** Opinion and approval for everyone evaluated in or below these organizations. */
    private void decide(DemoCast cast, UUID assessment, List<String> where) {
        LocalDate meeting = cast.thisYear(1, 14);
        for (String code : where) {
            for (ResultView result : all(cast, assessment, cast.organization(code))) {
                Grade grade = grade(result);
                RecordOpinion opinion = new RecordOpinion(
                        code.equals(DemoCast.DISTRICT) ? "社区“大党委”会议" : "支部党员大会",
                        meeting,
                        VOTERS,
                        VOTERS - 1,
                        VOTERS - 1,
                        grade,
                        null);
                clock.on(meeting, () -> {
                    results.giveOpinion(speaker(cast, code, result), result.id(), opinion);
                });
                clock.on(cast.thisYear(1, 18), () -> {
                    results.approve(
                            cast.caller("street"),
                            result.id(),
                            new ApproveResult(grade, "演示街道党工委会议（" + cast.thisYear(1, 18) + "）"));
                });
            }
        }
    }

    private List<ResultView> all(DemoCast cast, UUID assessment, UUID organization) {
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

    /** The branch speaks through its secretary, about herself through the community; units are the community's. */
    private static Caller speaker(DemoCast cast, String code, ResultView result) {
        if (code.equals(DemoDistrict.BRANCH) && !result.holder().id().equals(cast.member("secretary"))) {
            return cast.caller("secretary");
        }
        boolean other = code.equals(DemoCast.DISTRICT)
                && DemoDuties.unitsOf(DemoCast.OTHER_COMMUNITY).stream()
                        .anyMatch(unit ->
                                cast.organization(unit).equals(result.holder().id()));
        return cast.caller(other ? "otherCommunity" : "community");
    }

    private static Grade grade(ResultView result) {
        return switch (result.band()) {
            case "QUALIFIED" -> result.total() >= EXCELLENT_FROM ? Grade.EXCELLENT : Grade.QUALIFIED;
            case "DEFERRED" -> Grade.BASICALLY_QUALIFIED;
            default -> Grade.valueOf(result.band());
        };
    }
}
