package org.dangjian.market.trade.claim.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.PersonalTerms.Terms;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.shelf.Item;

/** What a verified claim brings: how many points, to whom. */
final class Award {

    private Award() {}

    static int awarded(Claim claim, Terms terms, VerifyClaim request) {
        int awarded = request.points() == null ? terms.points() : request.points();
        if (awarded > terms.points()) {
            throw Problem.invalid("points", "不能超过项目分值 " + terms.points() + " 分");
        }
        boolean partly = claim.visits() < terms.times();
        if (partly && request.points() == null) {
            throw Problem.invalid("points", "只完成了 " + claim.visits() + "/" + terms.times() + " 次，请填写实际计分");
        }
        if (awarded < terms.points()) {
            Problem.requireReason(request.reason());
        }
        return awarded;
    }

    static Set<Holder> earning(Claim claim, Item item) {
        Set<Holder> earning = new HashSet<>();
        earning.add(VisitService.server(claim, item));
        if (item.participantsEarn()) {
            claim.participants().forEach(member -> earning.add(Holder.member(member)));
        }
        earning.removeIf(holder -> holder.type() == Holder.Type.RESIDENT);
        return earning;
    }

    static List<Posting> postings(Claim claim, Item item, int awarded, VerifyClaim request) {
        List<Posting> postings = new ArrayList<>();
        Holder server = VisitService.server(claim, item);
        if (server.type() != Holder.Type.RESIDENT) {
            postings.add(posting(claim, item, server, awarded, request.reason()));
        }
        if (item.participantsEarn()) {
            for (UUID member : claim.participants()) {
                int points = participantPoints(item, member, awarded, request);
                postings.add(posting(claim, item, Holder.member(member), points, request.reason()));
            }
        } else if (request.participantPoints() != null
                && !request.participantPoints().isEmpty()) {
            throw Problem.invalid("participantPoints", "该项目不给参加的党员单独计分");
        }
        return postings;
    }

    private static int participantPoints(Item item, UUID member, int awarded, VerifyClaim request) {
        if (request.participantPoints() == null) {
            return awarded;
        }
        int points = request.participantPoints().stream()
                .filter(given -> given.memberId().equals(member))
                .findFirst()
                .map(VerifyClaim.ParticipantPoints::points)
                .orElse(awarded);
        if (points > item.points()) {
            throw Problem.invalid("participantPoints", "不能超过项目分值 " + item.points() + " 分");
        }
        return points;
    }

    private static Posting posting(Claim claim, Item item, Holder holder, int points, String reason) {
        return new Posting(
                holder,
                item.kind().entryKind(),
                points,
                claim.servedOn(),
                new Source(Source.Type.CLAIM, claim.id()),
                item.fact(),
                reason);
    }
}
