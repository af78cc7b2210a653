package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.StartAssessment;
import org.dangjian.market.assessment.scheme.SchemeFilter;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.scheme.ShippedSchemes;
import org.dangjian.market.platform.shared.Caller;

/** The schemes past years were judged by, and the runs of January. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAssessment {

    private static final long PATIENCE_MILLIS = 120_000;

    private final ShippedSchemes shipped;
    private final SchemeService schemes;
    private final AssessmentService assessments;
    private final AssessmentViews views;
    private final DemoClock clock;

    DemoAssessment(
            ShippedSchemes shipped,
            SchemeService schemes,
            AssessmentService assessments,
            AssessmentViews views,
            DemoClock clock) {
        this.shipped = shipped;
        this.schemes = schemes;
        this.assessments = assessments;
        this.views = views;
        this.clock = clock;
    }

    /** The schemes of last year, published when it began. */
    void publishSchemes(DemoCast cast) {
        clock.on(cast.lastYear(1, 8), () -> shipped.publishFor(cast.year() - 1));
    }

    /** The two runs of last year, by which it is closed. */
    record Runs(UUID members, UUID units) {}

    Runs plant(DemoCast cast) {
        return new Runs(run(cast, Audience.MEMBER), run(cast, Audience.ORGANIZATION));
    }

    private UUID run(DemoCast cast, Audience audience) {
        Caller district = cast.caller("district");
        int year = cast.year() - 1;
        UUID scheme = schemes.find(
                        district,
                        new SchemeFilter(year, audience, Set.of(SchemeVersion.Status.PUBLISHED), false),
                        null,
                        1,
                        false)
                .items()
                .getFirst()
                .id();
        return run(
                cast.thisYear(1, 10),
                district,
                new StartAssessment(year, scheme, cast.organization(DemoCast.DISTRICT), null));
    }

    /** Runs to the end and tells the assessment. */
    UUID run(LocalDate day, Caller caller, StartAssessment request) {
        clock.onWithJobs(day, () -> {
            assessments.start(caller, request);
            await(caller, latest(caller, request.year()), Assessment.Status.PRELIMINARY);
        });
        return latest(caller, request.year());
    }

    private UUID latest(Caller caller, int year) {
        return views.find(caller, year, null, 1, false).items().getFirst().id();
    }

    /** Waits for the job behind an assessment to bring it there. */
    void await(Caller caller, UUID assessment, Assessment.Status wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        AssessmentView view = views.get(caller, assessment);
        while (view.status() != wanted && System.currentTimeMillis() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("planting the demo was interrupted", stopped);
            }
            view = views.get(caller, assessment);
        }
        if (view.status() != wanted) {
            throw new IllegalStateException("the run of " + view.year() + " did not end: " + view.status());
        }
    }
}
