package org.dangjian.market.governance.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.governance.task.TaskService;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/** Drafts, signs, answers and closes cards: who signs is another than who drafted. */
@ApplicationScoped
public class CardService {

    private final CardRepository cards;
    private final TaskService tasks;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final Counterparts counterparts;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    CardService(
            CardRepository cards,
            TaskService tasks,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            Counterparts counterparts,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.cards = cards;
        this.tasks = tasks;
        this.organizations = organizations;
        this.accounts = accounts;
        this.counterparts = counterparts;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code validation-failed}; {@code card-exists} while one about the same task is on its way */
    @Transactional
    public CardView draft(Caller caller, DraftCard request) {
        Organization office = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        String tree = office.path().substring(0, office.path().indexOf('/') + 1);
        if (organizations
                .find(request.toId())
                .filter(found -> found.path().startsWith(tree) && !found.id().equals(office.id()))
                .isEmpty()) {
            throw Problem.invalid("toId", "请选择本地区的另一个组织");
        }
        requireFuture(request.answerBy());
        if (request.taskId() != null) {
            tasks.get(caller, request.taskId());
        }
        Card card = new Card(
                new NewCard(
                        office.id(),
                        request.toId(),
                        request.about(),
                        request.reason(),
                        request.taskId(),
                        request.answerBy()),
                caller.accountId(),
                clock.now());
        cards.persistAndFlush(card);
        return done(caller, "card.drafted", card);
    }

    @Transactional
    public CardView change(Caller caller, UUID id, IfMatch version, ChangeCard request) {
        requireFuture(request.answerBy());
        Card card = cards.locked(kept(caller, id));
        IfMatch.check(version, card.version());
        card.change(request, caller.accountId(), clock.now());
        return done(caller, "card.changed", card);
    }

    /**
     * Signs a draft, which goes out to whom it presses; or withdraws it.
     *
     * @throws Problem {@code second-person-required} for who drafted it
     */
    @Transactional
    public CardView sign(Caller caller, UUID id) {
        Card found = kept(caller, id);
        counterparts.require(caller, found.draftedBy());
        Card card = cards.locked(found);
        requireFuture(card.answerBy());
        card.sign(caller.accountId(), clock.now());
        tell(card.toId(), card, "收到督办提示卡“" + card.about() + "”，请于 " + card.answerBy() + " 前答复。");
        return done(caller, "card.signed", card);
    }

    @Transactional
    public CardView withdraw(Caller caller, UUID id, Because request) {
        Card card = cards.locked(kept(caller, id));
        boolean out = card.status() == CardStatus.ISSUED;
        card.withdraw(request.reason().strip(), caller.accountId());
        if (out) {
            tell(card.toId(), card, "督办提示卡“" + card.about() + "”已撤回，不用答复。");
        }
        return done(caller, "card.withdrawn", card);
    }

    /** Answers, for the organization that is pressed. */
    @Transactional
    public CardView answer(Caller caller, UUID id, AnswerCard request) {
        Card found = cards.findByIdOptional(id)
                .filter(card -> card.signedAt() != null && isPressed(caller, card))
                .orElseThrow(Problem::notFound);
        Card card = cards.locked(found);
        card.answer(request.text(), caller.accountId(), clock.now());
        tell(card.organizationId(), card, "督办提示卡“" + card.about() + "”已答复，请查看。");
        return done(caller, "card.answered", card);
    }

    /** Takes the answer, or asks again: not who answered. */
    @Transactional
    public CardView review(Caller caller, UUID id, Verdict request) {
        Card found = kept(caller, id);
        counterparts.require(caller, found.answeredBy());
        Card card = cards.locked(found);
        boolean accepted = request.approvesElse(Decision.RETURN);
        String why = request.reason() == null || request.reason().isBlank()
                ? null
                : request.reason().strip();
        card.review(accepted, why, caller.accountId());
        if (!accepted) {
            tell(card.toId(), card, "督办提示卡“" + card.about() + "”请再次答复：" + why);
        }
        return done(caller, accepted ? "card.closed" : "card.returned", card);
    }

    @Transactional
    public Page<CardView> find(Caller caller, CardFilter filter, UUID before, int limit) {
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        return Page.of(
                views(caller, cards.page(caller, filter, below, clock.today(), before, limit + 1)),
                limit,
                view -> view.id().toString());
    }

    @Transactional
    public CardView get(Caller caller, UUID id) {
        Card card = cards.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!cards.isVisible(caller, id)) {
            throw Problem.notFound();
        }
        return views(caller, List.of(card)).getFirst();
    }

    /** Those that offices below a path sent out in a period, newest first. */
    @Transactional
    public List<CardView> issued(Caller caller, String path, Instant begins, Instant ends, UUID before, int limit) {
        return views(caller, cards.issued(path, begins, ends, before, limit));
    }

    private void requireFuture(LocalDate answerBy) {
        if (answerBy.isBefore(clock.today())) {
            throw Problem.invalid("answerBy", "答复期限不能早于今天");
        }
    }

    private Card kept(Caller caller, UUID id) {
        return cards.findByIdOptional(id)
                .filter(card ->
                        caller.reaches(organizations.get(card.organizationId()).path(), Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    private static boolean isPressed(Caller caller, Card card) {
        return caller.organizations(Role.RESPONSIBLE).anyMatch(card.toId()::equals);
    }

    private void tell(UUID organization, Card card, String text) {
        inbox.tell(Holder.organization(organization), NoticeKind.CARD, text, card.id());
    }

    private CardView done(Caller caller, String action, Card card) {
        cards.flush();
        audit.record(
                caller,
                AuditEntry.of(action, "card", card.id())
                        .in(organizations.get(card.organizationId()).path())
                        .with("toId", card.toId())
                        .with("subjectId", card.subjectId())
                        .with("status", card.status())
                        .with("answerBy", card.answerBy().toString()));
        return views(caller, List.of(card)).getFirst();
    }

    private List<CardView> views(Caller caller, List<Card> found) {
        Map<UUID, Organization> places = organizations
                .findByIds(found.stream()
                        .flatMap(card -> Stream.of(card.organizationId(), card.toId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organization::id, organization -> organization));
        Map<UUID, String> names = accounts.namesOf(
                caller,
                found.stream()
                        .flatMap(card -> Stream.of(card.draftedBy(), card.signedBy(), card.answeredBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        LocalDate today = clock.today();
        return found.stream()
                .map(card -> new CardView(
                        card.id(),
                        card.organizationId(),
                        places.get(card.organizationId()).name(),
                        card.toId(),
                        places.get(card.toId()).name(),
                        card.subjectId(),
                        card.about(),
                        card.reason(),
                        card.answerBy(),
                        card.status() == CardStatus.ISSUED && card.answerBy().isBefore(today),
                        card.status(),
                        card.status().title(),
                        name(names, card.draftedBy()),
                        card.draftedAt(),
                        name(names, card.signedBy()),
                        card.signedAt(),
                        card.answer(),
                        name(names, card.answeredBy()),
                        card.answeredAt(),
                        card.remark(),
                        actions(caller, card, places.get(card.organizationId()).path()),
                        card.version()))
                .toList();
    }

    private static String name(Map<UUID, String> names, UUID account) {
        return account == null ? null : names.get(account);
    }

    private static List<CardView.Action> actions(Caller caller, Card card, String path) {
        boolean keeps = caller.reaches(path, Role.STAFF);
        List<CardView.Action> actions = new ArrayList<>();
        if (keeps && card.status() == CardStatus.DRAFT) {
            actions.add(CardView.Action.CHANGE);
            if (!caller.accountId().equals(card.draftedBy())) {
                actions.add(CardView.Action.SIGN);
            }
        }
        if (keeps && (card.status() == CardStatus.DRAFT || card.status() == CardStatus.ISSUED)) {
            actions.add(CardView.Action.WITHDRAW);
        }
        if (card.status() == CardStatus.ISSUED && isPressed(caller, card)) {
            actions.add(CardView.Action.ANSWER);
        }
        if (keeps && card.status() == CardStatus.ANSWERED && !caller.accountId().equals(card.answeredBy())) {
            actions.add(CardView.Action.REVIEW);
        }
        return actions;
    }
}
