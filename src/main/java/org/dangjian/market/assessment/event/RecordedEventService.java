package org.dangjian.market.assessment.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.StarSchemes;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.ledger.YearBooks;

/**
 * Records what bears on a band and not on the points (减星项、否决项): one proposes, another decides, from then on the
 * evaluator looks at it.
 */
@ApplicationScoped
public class RecordedEventService {

    private final RecordedEventRepository events;
    private final Subjects subjects;
    private final SchemeDirectory schemes;
    private final HolderDirectory holders;
    private final YearBooks books;
    private final Event<EventDecided> decided;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;
    private final Undos undos;

    RecordedEventService(
            RecordedEventRepository events,
            Subjects subjects,
            SchemeDirectory schemes,
            HolderDirectory holders,
            YearBooks books,
            Event<EventDecided> decided,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts,
            Undos undos) {
        this.undos = undos;
        this.counterparts = counterparts;
        this.events = events;
        this.subjects = subjects;
        this.schemes = schemes;
        this.holders = holders;
        this.books = books;
        this.decided = decided;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes an event for a holder in the caller's reach, never for oneself.
     *
     * @throws Problem {@code validation-failed} for a code that is none of the scheme in force; {@code event-exists};
     *     {@code period-closed}
     */
    @Transactional
    public RecordedEventView propose(Caller caller, RecordEvent request) {
        Subject subject = subjects.find(request.holder(), clock.today())
                .filter(found -> found.place().isReachedBy(caller, Role.RESPONSIBLE))
                .orElseThrow(() -> Problem.invalid("holder", "没有这个对象，或不在您的管理范围内"));
        if (caller.isConcernedAs(request.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (request.occurredOn().isAfter(clock.today())) {
            throw Problem.invalid("occurredOn", "日期不能晚于今天");
        }
        books.requireOpen(request.occurredOn().getYear(), subject.place());
        RecordedEvent event = new RecordedEvent(request, kindOf(request, subject), caller.accountId(), clock.now());
        events.persistAndFlush(event);
        record(caller, "holder-event.proposed", event, subject.place());
        return view(caller, event, subject.place());
    }

    /**
     * Decides on a proposal.
     *
     * @throws Problem {@code second-person-required} for the proposer, the holder and people of the holder's unit;
     *     {@code reason-required} for a refusal without one; {@code period-closed}
     */
    @Transactional
    public RecordedEventView review(Caller caller, UUID id, Verdict request) {
        RecordedEvent found = events.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = decidable(caller, found);
        counterparts.require(caller, found.proposedBy());
        RecordedEvent event = events.locked(found);
        boolean approved = request.approvesElse(Decision.REJECT);
        event.decide(approved, request.reason(), caller.accountId(), clock.now());
        return decided(caller, approved ? "holder-event.approved" : "holder-event.rejected", event, place);
    }

    /**
     * Takes an approved event back; stars it took come back at once.
     *
     * @return empty for the first of the two whom it takes
     */
    @Transactional
    public Optional<RecordedEventView> revoke(Caller caller, UUID id, Because request) {
        RecordedEvent found = events.findByIdOptional(id).orElseThrow(Problem::notFound);
        HolderPlace place = decidable(caller, found);
        found.requireRevocable();
        if (!undos.agreed(caller, Undo.Kind.HOLDER_EVENT, id, place.homePath(), request.reason())) {
            return Optional.empty();
        }
        RecordedEvent event = events.locked(found);
        event.revoke(request.reason(), clock.now());
        return Optional.of(decided(caller, "holder-event.revoked", event, place));
    }

    /** The events in the caller's reach, newest first; a member sees the own. */
    @Transactional
    public Page<RecordedEventView> find(Caller caller, RecordedEventFilter filter, UUID before, int limit) {
        List<RecordedEvent> found =
                events.find(filter, caller.memberId(), caller.paths(Role.OVERSEERS), clock.today(), before, limit + 1);
        holders.prefetch(caller, found.stream().map(RecordedEvent::holder).toList());
        return Page.of(found, limit, event -> event.id().toString())
                .map(event -> view(caller, event, holders.get(event.holder())));
    }

    private RecordedEventView decided(Caller caller, String action, RecordedEvent event, HolderPlace place) {
        events.flush();
        record(caller, action, event, place);
        if (event.isOfStars()) {
            decided.fire(new EventDecided(event.holder(), event.isRevoked()));
        }
        return view(caller, event, place);
    }

    private BandEvent kindOf(RecordEvent request, Subject subject) {
        int year = request.occurredOn().getYear();
        String path = subject.place().homePath();
        Optional<Scheme> scheme = request.ofStars()
                ? schemes.stars(year).inForce(subject.traits(), path).map(StarSchemes.Rated::rules)
                : schemes.inForce(subject.traits().audience(), year, path).map(schemes::rules);
        List<BandEvent> known =
                scheme.map(Scheme::events).orElseThrow(() -> Problem.of(ProblemCode.SCHEME_MISSING, year));
        return known.stream()
                .filter(event -> event.code().equals(request.code()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "code",
                        known.isEmpty()
                                ? "现行方案没有减星项、否决项"
                                : "请填写现行方案中的事项编码："
                                        + String.join(
                                                "、",
                                                known.stream()
                                                        .map(BandEvent::code)
                                                        .toList())));
    }

    private HolderPlace decidable(Caller caller, RecordedEvent event) {
        HolderPlace place = holders.find(event.holder())
                .filter(found -> found.isReachedBy(caller, Role.STAFF))
                .orElseThrow(Problem::notFound);
        if (holders.isOwnCase(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        books.requireOpen(event.occurredOn().getYear(), place);
        return place;
    }

    private RecordedEventView view(Caller caller, RecordedEvent event, HolderPlace place) {
        boolean openly = caller.is(event.holder())
                || caller.accountId().equals(event.proposedBy())
                || place.isReachedBy(caller, Role.STAFF);
        return RecordedEventView.of(event, place.name(), openly);
    }

    private void record(Caller caller, String action, RecordedEvent event, HolderPlace place) {
        audit.record(
                caller,
                AuditEntry.of(action, "holder-event", event.id())
                        .in(place.homePath())
                        .with("code", event.code())
                        .with("ofStars", event.isOfStars())
                        .with("holderType", event.holder().type())
                        .with("holderId", event.holder().id()));
    }
}
