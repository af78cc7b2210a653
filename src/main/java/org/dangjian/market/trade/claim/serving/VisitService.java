package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.PersonalTerms;
import org.dangjian.market.trade.claim.PersonalTerms.Terms;
import org.dangjian.market.trade.claim.ServiceTime;
import org.dangjian.market.trade.claim.SubmitCompletion;
import org.dangjian.market.trade.claim.Visit;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.Period;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Records what was done for a claim, a visit at a time; the last one hands it in. */
@ApplicationScoped
public class VisitService {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimViews views;
    private final Dossiers dossiers;
    private final EvidenceService evidence;
    private final ClaimNotices notices;
    private final Shelf shelf;
    private final Ledger ledger;
    private final ClaimAudit audit;
    private final ClaimActors actors;
    private final PersonalTerms personal;
    private final BusinessDay clock;

    VisitService(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimViews views,
            Dossiers dossiers,
            EvidenceService evidence,
            ClaimNotices notices,
            Shelf shelf,
            Ledger ledger,
            ClaimAudit audit,
            ClaimActors actors,
            PersonalTerms personal,
            BusinessDay clock) {
        this.claims = claims;
        this.access = access;
        this.views = views;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.notices = notices;
        this.shelf = shelf;
        this.ledger = ledger;
        this.audit = audit;
        this.actors = actors;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * Records a visit.
     *
     * @throws Problem {@code service-date-invalid}, {@code service-overlap}, {@code check-in-required},
     *     {@code evidence-required}, {@code period-closed}, {@code state-conflict}
     */
    @Transactional
    public ClaimView complete(Caller caller, UUID id, SubmitCompletion request) {
        Claim found = access.servedBy(caller, id);
        Item item = shelf.get(found.itemId());
        requireServiceDay(item, request.servedOn(), clock.today());
        requireInPeriod(found, item, request.servedOn());
        Set<UUID> members = membersServing(found, item);
        Set<Holder> earning = new HashSet<>();
        members.forEach(member -> earning.add(Holder.member(member)));
        earning.add(server(found, item));
        earning.removeIf(holder -> holder.type() == Holder.Type.RESIDENT);
        Claim claim = claims.asLocked(
                found,
                ledger.lock(earning, request.servedOn().getYear(), List.of(claims.locking(found)))
                        .getFirst());
        if (item.checkInRequired() && claim.status() != ClaimStatus.CHECKED_OUT) {
            throw Problem.of(ProblemCode.CHECK_IN_REQUIRED);
        }
        ServiceTime time = ServiceTime.of(request, claim);
        requirePlausible(request, time);
        if (time != null && !members.isEmpty()) {
            claims.overlap(members, time).ifPresent(title -> {
                throw Problem.of(ProblemCode.SERVICE_OVERLAP, title);
            });
        }
        List<UUID> pictures = request.evidenceIds() == null ? List.of() : request.evidenceIds();
        if (item.evidenceRequired() && pictures.isEmpty()) {
            throw Problem.of(ProblemCode.EVIDENCE_REQUIRED);
        }
        boolean last = Boolean.TRUE.equals(request.finished())
                || claim.visits() + 1 >= times(claim, item, request.servedOn().getYear());
        Deed deed = actors.deed(caller, access.isEitherSide(caller, claim, item));
        claim.serve(request.servedOn(), last, deed);
        Visit visit = new Visit(
                        id,
                        request.servedOn(),
                        time,
                        time != null ? Integer.valueOf(time.minutes()) : request.minutes(),
                        request.summary().strip(),
                        deed)
                .flagged(ServiceTime.isOutside(request, claim));
        Dossier dossier = dossiers.opened(claim);
        dossier.add(visit, pictures);
        claims.add(visit);
        evidence.attach(caller, pictures, visit.id());
        claims.save(claim);
        audit.record(caller, last ? "claim.submitted" : "claim.served", claim, deed, shelf.pathOf(item), null);
        if (last) {
            notices.submitted(access.isTaker(caller, claim, item), claim, item);
        }
        return views.ofOpened(caller, claim);
    }

    /** How many visits it takes: as agreed for this member (一事一议), else as the item says. */
    private int times(Claim claim, Item item, int year) {
        Holder server = server(claim, item);
        return personal.of(item.id(), year, List.of(server))
                .getOrDefault(server, Terms.of(item))
                .times();
    }

    /** Who did the work: for an offer its provider, else the claimant. */
    public static Holder server(Claim claim, Item item) {
        return item.provider() != null ? item.provider() : claim.holder();
    }

    /** The members whose time it takes. */
    private static Set<UUID> membersServing(Claim claim, Item item) {
        Set<UUID> members = new HashSet<>(claim.participants());
        Holder server = server(claim, item);
        if (server.type() == Holder.Type.MEMBER) {
            members.add(server.id());
        }
        return members;
    }

    /** @throws Problem {@code service-date-invalid} outside the item's validity or in the future */
    public static void requireServiceDay(Item item, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Problem.of(ProblemCode.SERVICE_DATE_INVALID, "不能晚于今天");
        }
        if (day.isBefore(item.opensOn()) || day.isAfter(item.closesOn())) {
            throw Problem.of(
                    ProblemCode.SERVICE_DATE_INVALID, "应在 " + item.opensOn() + " 至 " + item.closesOn() + " 之间");
        }
    }

    /** @throws Problem {@code service-date-invalid}: the place of a month (每月、每季度) is served in that month */
    private static void requireInPeriod(Claim claim, Item item, LocalDate day) {
        if (claim.period() != null && !Period.covers(item.every(), claim.period(), day)) {
            throw Problem.of(
                    ProblemCode.SERVICE_DATE_INVALID,
                    "认领的是" + Period.titleOf(item.every(), claim.period()) + "的名额，应在当期服务；其他月份请另行认领");
        }
    }

    private void requirePlausible(SubmitCompletion request, ServiceTime time) {
        if (request.startsAt() != null && request.minutes() == null) {
            throw Problem.invalid("minutes", "填写了开始时间，请同时填写时长（分钟）");
        }
        if (request.startsAt() != null && !BusinessDay.dayOf(request.startsAt()).equals(request.servedOn())) {
            throw Problem.invalid("startsAt", "开始时间应在服务日期当天");
        }
        if (request.startsAt() != null && time.endsAt().isAfter(clock.now())) {
            throw Problem.of(ProblemCode.SERVICE_DATE_INVALID, "服务尚未结束");
        }
    }
}
