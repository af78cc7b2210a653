package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.appraisal.Appraisal;
import org.dangjian.market.assessment.appraisal.AppraisalService;
import org.dangjian.market.assessment.appraisal.AppraiseSelf;
import org.dangjian.market.assessment.appraisal.CastBallot;
import org.dangjian.market.assessment.appraisal.OpenAppraisal;
import org.dangjian.market.assessment.appraisal.PaperBallots;
import org.dangjian.market.assessment.appraisal.SelfAppraisalService;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.platform.shared.Caller;

/** The appraisal meetings of three branches: most ballots on paper, a few on the phone. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAppraisals {

    private static final List<String> GRIDS = List.of("141002991001-W1", "141002991001-W2");

    /** Residents who came to the meeting of a grid's branch. */
    private static final int GUESTS = 3;

    /** How many of the others thought better of somebody than the points say. */
    private static final int KINDER = 2;

    private final AppraisalService appraisals;
    private final SelfAppraisalService selfAppraisals;
    private final DemoDecisions decisions;
    private final DemoClock clock;

    DemoAppraisals(
            AppraisalService appraisals,
            SelfAppraisalService selfAppraisals,
            DemoDecisions decisions,
            DemoClock clock) {
        this.appraisals = appraisals;
        this.selfAppraisals = selfAppraisals;
        this.decisions = decisions;
        this.clock = clock;
    }

    void plant(DemoCast cast, UUID run, LocalDate day) {
        clock.ahead(day, () -> {
            UUID own = decisions.of(cast, run, DemoDistrict.BRANCH, cast.member("member"));
            selfAppraisals.appraise(
                    cast.caller("member"), own, new AppraiseSelf(Grade.QUALIFIED, "完成全部必选项目，参加社区义诊和扫雪；主动认领项目还不够多。"));
            hold(cast, run, DemoDistrict.BRANCH, cast.caller("secretary"), 0);
            GRIDS.forEach(grid -> hold(cast, run, grid, cast.caller("community"), GUESTS));
        });
    }

    private void hold(DemoCast cast, UUID run, String branch, Caller chair, int guests) {
        UUID appraisal = appraisals
                .open(chair, run, new OpenAppraisal(cast.organization(branch)))
                .id();
        List<ResultView> members = decisions.of(cast, run, cast.organization(branch)).stream()
                .filter(result -> !result.band().equals("NOT_GRADED"))
                .toList();
        boolean byPhone = branch.equals(DemoDistrict.BRANCH);
        if (byPhone) {
            vote(cast.caller("member"), appraisal, members);
        }
        List<UUID> voters = cast.people(person -> person.branchCode().equals(branch)).stream()
                .map(Person::id)
                .filter(voter -> !byPhone || !voter.equals(cast.member("member")))
                .toList();
        appraisals.enter(chair, appraisal, paper(Appraisal.Kind.MUTUAL, voters, 0, members));
        appraisals.enter(chair, appraisal, paper(Appraisal.Kind.DEMOCRATIC, voters, guests, members));
        appraisals.close(chair, appraisal);
    }

    private void vote(Caller voter, UUID appraisal, List<ResultView> members) {
        List<CastBallot.Vote> votes = members.stream()
                .filter(result -> !result.holder().id().equals(voter.memberId()))
                .map(result -> new CastBallot.Vote(result.id(), likely(result)))
                .toList();
        appraisals.vote(voter, appraisal, new CastBallot(Appraisal.Kind.MUTUAL, votes));
    }

    private static PaperBallots paper(Appraisal.Kind kind, List<UUID> voters, int guests, List<ResultView> members) {
        List<PaperBallots.Count> counts = new ArrayList<>();
        for (ResultView result : members) {
            boolean own = kind == Appraisal.Kind.MUTUAL
                    && voters.contains(result.holder().id());
            int votes = voters.size() + guests - (own ? 1 : 0);
            Grade likely = likely(result);
            if (likely == Grade.EXCELLENT) {
                counts.add(new PaperBallots.Count(result.id(), likely, votes));
            } else {
                counts.add(new PaperBallots.Count(result.id(), likely, votes - KINDER));
                counts.add(new PaperBallots.Count(result.id(), better(likely), KINDER));
            }
        }
        return new PaperBallots(kind, voters, guests, counts);
    }

    private static Grade likely(ResultView result) {
        return switch (result.band()) {
            case "QUALIFIED" -> result.total() >= DemoDecisions.EXCELLENT_FROM ? Grade.EXCELLENT : Grade.QUALIFIED;
            case "DEFERRED" -> Grade.BASICALLY_QUALIFIED;
            default -> Grade.UNQUALIFIED;
        };
    }

    private static Grade better(Grade grade) {
        return switch (grade) {
            case UNQUALIFIED -> Grade.BASICALLY_QUALIFIED;
            case BASICALLY_QUALIFIED -> Grade.QUALIFIED;
            default -> Grade.EXCELLENT;
        };
    }
}
