package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.event.RecordEvent;
import org.dangjian.market.assessment.event.RecordedEventService;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.StartAssessment;
import org.dangjian.market.assessment.scheme.SchemeFilter;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.star.StarConfirmation;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.post.AppointMember;
import org.dangjian.market.people.post.PostKind;
import org.dangjian.market.people.post.PostService;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Verdict;

/** The stars of the quarters that are over, a star taken at once, one that came back, and an event that waits for a second person. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoStars {

    private static final String MEMBERS = "chuangxing-member";
    private static final String RURAL_BRANCH = "141002991002-W2";

    private final SchemeService schemes;
    private final DemoAssessment assessment;
    private final StarConfirmation confirmation;
    private final RecordedEventService events;
    private final PostService posts;
    private final MemberDirectory directory;
    private final DemoClock clock;

    DemoStars(
            SchemeService schemes,
            DemoAssessment assessment,
            StarConfirmation confirmation,
            RecordedEventService events,
            PostService posts,
            MemberDirectory directory,
            DemoClock clock) {
        this.schemes = schemes;
        this.assessment = assessment;
        this.confirmation = confirmation;
        this.events = events;
        this.posts = posts;
        this.directory = directory;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        appoint(cast);
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
            events.review(cast.caller("street"), absent, new Verdict(Decision.APPROVE, null));
        });
        record(cast, "neighbour", "entrusted-task-undone", "支部委员会会议记录第10次", 2);
        UUID mistaken = record(cast, "photographer", "entrusted-task-undone", "支部委员会会议记录第8次", 9);
        clock.on(cast.daysAgo(8), () -> {
            events.review(cast.caller("street"), mistaken, new Verdict(Decision.APPROVE, null));
        });
        clock.on(cast.daysAgo(6), () -> {
            events.revoke(cast.caller("street"), mistaken, new Because("经核实任务已按期完成，登记有误"));
        });
    }

    /** Two rural members stand in the two committees: subsidies go by their stars, and by nobody else's. */
    private void appoint(DemoCast cast) {
        LocalDate day = cast.thisYear(1, 5);
        clock.on(
                day,
                () -> cast.people(person -> person.branchCode().equals(RURAL_BRANCH)).stream()
                        .filter(person -> directory.get(person.id()).category() == MemberCategory.RURAL)
                        .limit(2)
                        .forEach(person -> posts.appoint(
                                cast.caller("street"),
                                person.id(),
                                new AppointMember(
                                        PostKind.TWO_COMMITTEES,
                                        cast.organization(DemoCast.OTHER_COMMUNITY),
                                        day,
                                        null,
                                        "换届选举结果"))));
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
                        new SchemeFilter(cast.year(), null, Set.of(SchemeVersion.Status.PUBLISHED), true),
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
