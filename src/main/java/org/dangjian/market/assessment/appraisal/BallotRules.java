package org.dangjian.market.assessment.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.YearEndOrder;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** What a ballot may say, who has voted, and what the votes come to. */
@ApplicationScoped
class BallotRules {

    /** What a ballot may say; 不定等次 is no vote. */
    private static final Set<Grade> GRADES =
            Set.of(Grade.EXCELLENT, Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED, Grade.UNQUALIFIED);

    private final AppraisalRepository appraisals;
    private final YearEndOrder order;
    private final MemberDirectory members;
    private final BallotBox box;

    BallotRules(AppraisalRepository appraisals, YearEndOrder order, MemberDirectory members, BallotBox box) {
        this.appraisals = appraisals;
        this.order = order;
        this.members = members;
        this.box = box;
    }

    void requireFair(Appraisal appraisal, CastBallot ballot, UUID voter) {
        Map<UUID, UUID> holders = holdersOnBallot(appraisal);
        Set<UUID> graded = new HashSet<>();
        for (CastBallot.Vote vote : ballot.votes()) {
            if (!holders.containsKey(vote.resultId()) || !GRADES.contains(vote.grade())) {
                throw notOnTheBallot();
            }
            if (!graded.add(vote.resultId())) {
                throw Problem.invalid("votes", "每名党员只能填写一个等次");
            }
            if (ballot.kind() == Appraisal.Kind.MUTUAL && voter.equals(holders.get(vote.resultId()))) {
                throw Problem.invalid("votes", "互评时不评价本人");
            }
        }
    }

    void requirePlausible(Appraisal appraisal, Organization branch, PaperBallots ballots) {
        if (ballots.kind() == Appraisal.Kind.MUTUAL
                && ballots.sheets() > ballots.voters().size()) {
            throw Problem.invalid("guests", "党员互评只由本支部党员参加");
        }
        Set<UUID> voters = new HashSet<>(ballots.voters());
        boolean allMembers = ballots.voters().stream()
                .allMatch(voter -> members.find(voter)
                        .filter(member -> member.branchId().equals(branch.id()))
                        .isPresent());
        if (voters.size() < ballots.voters().size() || !allMembers) {
            throw Problem.invalid("voters", "投票人应是本支部党员，每人只填一次");
        }
        Map<UUID, UUID> holders = holdersOnBallot(appraisal);
        Map<UUID, Integer> sums = new HashMap<>();
        ballots.counts().forEach(count -> sums.merge(count.resultId(), count.votes(), Integer::sum));
        sums.forEach((result, votes) -> {
            boolean own = ballots.kind() == Appraisal.Kind.MUTUAL && voters.contains(holders.get(result));
            if (votes > ballots.sheets() - (own ? 1 : 0)) {
                throw Problem.invalid("counts", "得票数不能多于收回的测评票数，互评时不含本人一票");
            }
        });
    }

    /** Takes all ballots out of the box at once, and adds them up. */
    void counted(Appraisal appraisal) {
        Map<Cell, Integer> sums = new TreeMap<>();
        for (BallotBox.Taken ballot : box.empty(appraisal.id())) {
            ballot.votes()
                    .forEach(vote -> sums.merge(
                            new Cell(ballot.kind(), vote.resultId().toString(), vote.grade()), 1, Integer::sum));
        }
        sums.forEach(
                (cell, votes) -> count(appraisal, cell.kind(), UUID.fromString(cell.result()), cell.grade(), votes));
    }

    /** One count, in the order counts are locked in. */
    private record Cell(Appraisal.Kind kind, String result, Grade grade) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::result).thenComparing(Cell::kind).thenComparing(Cell::grade);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private Map<UUID, UUID> holdersOnBallot(Appraisal appraisal) {
        return appraisals.onBallot(appraisal.id()).stream()
                .collect(Collectors.toMap(
                        AssessmentResult::id, result -> result.holder().id()));
    }

    void handIn(Appraisal appraisal, Appraisal.Kind kind, UUID voter) {
        if (!appraisals.addVoter(appraisal.id(), kind, voter)) {
            throw Problem.of(ProblemCode.ALREADY_VOTED);
        }
    }

    void count(Appraisal appraisal, Appraisal.Kind kind, UUID resultId, Grade grade, int votes) {
        if (!appraisals.addVotes(appraisal.id(), kind, resultId, grade, votes)) {
            throw notOnTheBallot();
        }
    }

    private static Problem notOnTheBallot() {
        return Problem.invalid("votes", "只能对测评票上的党员填写优秀、合格、基本合格或不合格");
    }
}
