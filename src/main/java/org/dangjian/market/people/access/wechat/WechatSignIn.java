package org.dangjian.market.people.access.wechat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.RosterPerson;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.access.session.SignInFailures;
import org.dangjian.market.people.access.session.SignInService;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.wechat.Wechat;
import org.dangjian.market.platform.wechat.WechatBindings;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * Signing in through WeChat. An identity is bound once: at once when WeChat itself vouches for the phone number and the
 * number is the account's own, else after someone who knows the person confirmed. Who merely types a number learns
 * nothing about it.
 */
@ApplicationScoped
class WechatSignIn {

    /**
     * Whom a phone and a name stand for.
     *
     * @param atOnce whether the number, once proved, opens the account: it is the account's own, or there is none yet. A
     *     number in the roster does not: whoever keeps the roster can change it, an office's account is not theirs
     */
    private record Named(RosterPerson person, boolean atOnce) {}

    /** One of the two: a session, or what to do while someone has to confirm. */
    record Bound(SessionView session, SignIn.Waiting waiting) {}

    /** A number that came into the roster later than this opens nothing by itself. */
    private static final Duration SETTLED_AFTER = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(WechatSignIn.class);

    private final Wechat wechat;
    private final WechatBindings bindings;
    private final WechatTickets tickets;
    private final WechatRequestRepository requests;
    private final WechatAccounts persons;
    private final AccountRepository accounts;
    private final MemberDirectory members;
    private final SignInService sessions;
    private final SignInFailures failures;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    WechatSignIn(
            Wechat wechat,
            WechatBindings bindings,
            WechatTickets tickets,
            WechatRequestRepository requests,
            WechatAccounts persons,
            AccountRepository accounts,
            MemberDirectory members,
            SignInService sessions,
            SignInFailures failures,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.wechat = wechat;
        this.bindings = bindings;
        this.tickets = tickets;
        this.requests = requests;
        this.persons = persons;
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.failures = failures;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs in with the code of {@code wx.login}.
     *
     * @throws Problem {@code wechat-not-bound} with a ticket for {@link #bind}, {@code wechat-code-invalid},
     *     {@code wechat-unavailable}, {@code login-failed} for a locked account
     */
    SessionView signIn(SignIn.Wechat request, Origin origin) {
        String openId = wechat.openId(request.code());
        Optional<UUID> account = QuarkusTransaction.requiringNew().call(() -> bindings.accountOf(openId));
        if (account.isEmpty()) {
            throw Problem.notBound(tickets.issue(openId));
        }
        return sessions.open(account.get(), origin, "login.wechat");
    }

    /**
     * Binds the identity behind a ticket to the account, or the member of the roster, with this phone and name.
     *
     * @return the session, or the number to read out while someone has to confirm, as for a number that is not the account's own; also
     *     when there is no such person
     * @throws Problem {@code wechat-ticket-invalid}, {@code account-locked} after five attempts, and, only when WeChat
     *     vouches for the number, {@code wechat-person-unknown}
     */
    Bound bind(SignIn.Bind request, Origin origin) {
        if (!tickets.isGood(request.bindTicket())) {
            // Nonsense says nothing about the number: it does not count against it.
            throw Problem.of(ProblemCode.WECHAT_TICKET_INVALID);
        }
        String index = cipher.blindIndex(request.phone());
        SignInFailures.Door door = failures.door(index, origin);
        failures.begin(door);
        boolean proved = request.phoneCode() != null && request.phone().equals(wechat.phone(request.phoneCode()));
        String openId =
                tickets.use(request.bindTicket()).orElseThrow(() -> Problem.of(ProblemCode.WECHAT_TICKET_INVALID));
        Optional<Named> named = QuarkusTransaction.requiringNew()
                .call(() -> named(index, request.phone(), request.name().strip()));
        if (proved && named.isEmpty()) {
            throw Problem.of(ProblemCode.WECHAT_PERSON_UNKNOWN);
        }
        if (!proved || !named.get().atOnce()) {
            String number = Secrets.digits();
            named.ifPresent(found -> ask(found.person(), openId, number));
            return new Bound(null, SignIn.Waiting.of(number));
        }
        failures.forget(door);
        RosterPerson person = named.get().person();
        UUID account = QuarkusTransaction.requiringNew().call(() -> persons.bind(Caller.system(), person, openId));
        return new Bound(sessions.open(account, origin, "login.wechat"), null);
    }

    private Optional<Named> named(String index, String phone, String name) {
        Optional<Account> account = accounts.findByPhone(index);
        if (account.isPresent()) {
            return account.filter(found -> isSame(found.name(), name))
                    .map(found -> new Named(new RosterPerson(found.id(), found.memberId()), true));
        }
        return members.findByPhone(phone)
                .filter(member -> isSame(member.name(), name))
                .map(member -> {
                    RosterPerson person = persons.present(new RosterPerson(null, member.id()));
                    boolean settled =
                            !members.hasPhoneChangedSince(member, clock.now().minus(SETTLED_AFTER));
                    return new Named(person, person.accountId() == null && settled);
                });
    }

    /** However it was typed. */
    private static boolean isSame(String registered, String typed) {
        return NormalForm.nameKey(registered).equals(NormalForm.nameKey(typed));
    }

    /** Of two who ask for the same person at once one waits for an answer; the other must not learn that there is one. */
    private void ask(RosterPerson person, String openId, String number) {
        try {
            QuarkusTransaction.requiringNew().run(() -> request(person, openId, number));
        } catch (ConstraintViolationException faster) {
            LOG.debug("somebody else asked for the same person at the same moment");
        }
    }

    /** One that waits stays: whoever asks later must not push it aside; the number tells the two apart. */
    private void request(RosterPerson person, String openId, String number) {
        Optional<WechatRequest> waiting = requests.waitingFor(person.key());
        if (waiting.filter(found -> !found.isLapsed(clock.now())).isPresent()) {
            audit.record(Caller.system(), AuditEntry.of("wechat.asked-again", "account", person.accountId()));
            return;
        }
        waiting.ifPresent(lapsed -> requests.replace(lapsed.id()));
        WechatRequest request = new WechatRequest(person, openId, number, cipher, clock.now());
        requests.persistAndFlush(request);
        if (person.accountId() != null) {
            // Once for each request, of which one waits at a time: nobody is signed out over and over.
            persons.tellAndSignOut(
                    person.accountId(),
                    NoticeKind.SIGN_IN,
                    "有人申请用微信登录您的账号，正等待确认；如非您本人申请，请告诉支部或社区工作人员不要同意。",
                    request.id());
        }
        audit.record(Caller.system(), AuditEntry.of("wechat.asked", "account", person.accountId()));
    }
}
