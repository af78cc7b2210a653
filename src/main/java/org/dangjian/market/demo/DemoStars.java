package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.dangjian.market.assessment.Assessment;
import org.dangjian.market.assessment.RecordEvent;
import org.dangjian.market.assessment.RecordedEventService;
import org.dangjian.market.assessment.ReviewEvent;
import org.dangjian.market.assessment.SchemeFilter;
import org.dangjian.market.assessment.SchemeService;
import org.dangjian.market.assessment.SchemeVersion;
import org.dangjian.market.assessment.StartAssessment;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.star.StarConfirmation;

/** The stars of the quarters that are over, a star taken at once, and an event that waits for a second person. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoStars {

    private static final String MEMBERS = "chuangxing-member";

    private final SchemeService schemes;
    private final DemoAssessment assessment;
    private final StarConfirmation confirmation;
    private final RecordedEventService events;
    private final DemoClock clock;

    DemoStars(
            SchemeService schemes,
            DemoAssessment assessment,
            StarConfirmation confirmation,
            RecordedEventService events,
            DemoClock clock) {
        this.schemes = schemes;
        this.assessment = assessment;
        this.confirmation = confirmation;
        this.events = events;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        for (int quarter = 1; end(cast, quarter).isBefore(cast.today()); quarter++) {
            confirm(cast, MEMBERS, quarter);
            boolean last = !end(cast, quarter + 1).isBefore(cast.today());
            if (last) {
                confirm(cast, "chuangxing-branch", quarter);
                confirm(cast, "chuangxing-committee", quarter);
            }
        }
        UUID absent = record(cast, "latecomer", "absent-without-leave", "支部委员会会议记录第9次", 12);
        clock.on(cast.daysAgo(10), () -> {
            events.review(cast.caller("street"), absent, new ReviewEvent(ReviewEvent.Decision.APPROVE, null));
        });
        record(cast, "neighbour", "entrusted-task-undone", "支部委员会会议记录第10次", 2);
    }

    private static LocalDate end(DemoCast cast, int quarter) {
        return quarter > 4
                ? LocalDate.MAX
                : YearMonth.of(cast.year(), quarter * 3).atEndOfMonth();
    }

    private void confirm(DemoCast cast, String code, int quarter) {
        Caller district = cast.caller("district");
        UUID scheme = schemes
                .find(
                        district,
                        new SchemeFilter(cast.year(), null, SchemeVersion.Status.PUBLISHED, true),
                        null,
                        20,
                        false)
                .items()
                .stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        LocalDate day = end(cast, quarter).plusDays(1);
        UUID run = assessment.run(
                day, district, new StartAssessment(cast.year(), scheme, cast.organization(DemoCast.DISTRICT), quarter));
        clock.onWithJobs(day, () -> {
            confirmation.start(cast.caller("secondDistrict"), run);
            assessment.await(district, run, Assessment.Status.CONFIRMED);
        });
    }

    private UUID record(DemoCast cast, String member, String code, String basis, int daysAgo) {
        LocalDate day = cast.daysAgo(daysAgo);
        RecordEvent event = new RecordEvent(Holder.member(cast.member(member)), true, code, basis, day);
        return clock.on(
                day, () -> events.propose(cast.caller("community"), event).id());
    }
}
