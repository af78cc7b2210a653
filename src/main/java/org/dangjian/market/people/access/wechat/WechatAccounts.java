package org.dangjian.market.people.access.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.account.RosterPerson;
import org.dangjian.market.people.access.office.NewAccounts;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.WechatBindings;

/** Whose WeChat identity is whose: the people who know a person confirm, once. */
@ApplicationScoped
class WechatAccounts {

    private static final Set<Role> PLAIN = EnumSet.of(Role.RESIDENT, Role.MEMBER);

    private final WechatRequestRepository requests;
    private final WechatBindings bindings;
    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final Sessions sessions;
    private final Notices notices;
    private final MemberDirectory members;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final WechatRequestViews views;

    WechatAccounts(
            WechatRequestRepository requests,
            WechatBindings bindings,
            AccountRepository accounts,
            NewAccounts newAccounts,
            Sessions sessions,
            Notices notices,
            MemberDirectory members,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock,
            WechatRequestViews views) {
        this.views = views;
        this.requests = requests;
        this.bindings = bindings;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.sessions = sessions;
        this.notices = notices;
        this.members = members;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person as they stand now: a member may have got an account, or an account its member, since they asked. */
    RosterPerson present(RosterPerson person) {
        return person.accountId() == null
                ? new RosterPerson(
                        accounts.findByMember(person.memberId())
                                .map(Account::id)
                                .orElse(null),
                        person.memberId())
                : new RosterPerson(
                        person.accountId(),
                        accounts.findById(person.accountId()).memberId());
    }

    /**
     * Binds a person; a member without an account gets one, with which only WeChat signs in until a password is set.
     *
     * @throws Problem {@code member-has-account} when the member got one meanwhile: whose it is was asked before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID bind(Caller caller, RosterPerson person, String openId) {
        UUID account = person.accountId() != null ? person.accountId() : open(person.memberId());
        bindings.bind(account, openId);
        tellAndSignOut(account, NoticeKind.ACCOUNT, "您的账号已绑定新的微信；如非您本人操作，请立即联系管理员停用账号。", account);
        audit.record(caller, AuditEntry.of("wechat.bound", "account", account));
        return account;
    }

    /** Gives up the caller's WeChat identity; the password still works. */
    @Transactional
    void unbind(Caller caller) {
        if (bindings.unbind(caller.accountId())) {
            tellAndSignOut(
                    caller.accountId(), NoticeKind.ACCOUNT, "您的账号已解除微信绑定；如非您本人操作，请立即联系管理员停用账号。", caller.accountId());
            audit.record(caller, AuditEntry.of("wechat.unbound", "account", caller.accountId()));
        }
    }

    /** Who may come in has changed: whoever is in has to come in anew, and the account is told. */
    /** Tells the account what happens to it, and ends everything issued so far; {@code subjectId} is what it is about. */
    void tellAndSignOut(UUID accountId, NoticeKind kind, String message, UUID subjectId) {
        accounts.locked(accountId).orElseThrow().signOutEverywhere();
        sessions.endAll(accountId);
        accounts.flush();
        notices.send(accountId, kind, message, subjectId);
    }

    private UUID open(UUID memberId) {
        Member member = members.get(memberId);
        List<AccountRole> roles = List.of(new AccountRole(Role.MEMBER, member.branchId()));
        return newAccounts
                .make(member.name(), members.phoneOf(member), memberId, roles)
                .id();
    }

    /**
     * Says whether it is the person they claim to be.
     *
     * @throws Problem {@code not-found} for whoever cannot know, {@code second-person-required} for the person
     */
    @Transactional
    WechatRequestView decide(Caller caller, UUID id, SignIn.ConfirmWechat decision) {
        WechatRequest found = requests.findByIdOptional(id).orElseThrow(Problem::notFound);
        RosterPerson person = present(found.person());
        if (caller.accountId().equals(person.accountId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (!mayDecide(caller, person)) {
            throw Problem.notFound();
        }
        boolean confirmed = decision.decision().approvesElse(Decision.REJECT);
        if (confirmed && found.status() == WechatRequest.Status.WAITING) {
            requireNumber(found, decision.number());
        }
        WechatRequest request = requests.locked(found);
        request.decide(confirmed, caller.accountId(), clock.now());
        requests.flush();
        if (confirmed) {
            bind(caller, person, request.openId(cipher));
        } else {
            audit.record(caller, AuditEntry.of("wechat.declined", "account", person.accountId()));
        }
        return views.view(request, person);
    }

    /** @throws Problem {@code validation-failed} when it is not the number that the asker sees */
    private void requireNumber(WechatRequest request, String number) {
        if (number == null) {
            throw Problem.invalid("number", "请让申请人读出手机上显示的六位确认码，并填在这里");
        }
        if (!requests.countTry(request.id())) {
            throw Problem.invalid("number", "确认码错误次数过多，请选择“不同意”，让申请人重新申请");
        }
        if (!request.hasNumber(number, cipher)) {
            throw Problem.invalid("number", "确认码不一致：申请人可能不是本人，请当面核对");
        }
    }

    private boolean mayDecide(Caller caller, RosterPerson person) {
        List<Caller.Grant> grants = person.accountId() == null
                ? List.of()
                : accounts.credentials(person.accountId())
                        .orElseThrow()
                        .caller()
                        .grants();
        boolean plain = grants.stream().allMatch(grant -> PLAIN.contains(grant.role()));
        if (plain) {
            // They know residents and members; whoever holds an office is confirmed by those who made the account.
            return caller.reachesAny(places(person, grants), Role.RESPONSIBLE);
        }
        return caller.has(Role.SYSTEM_ADMIN)
                || grants.stream().allMatch(grant -> caller.reaches(grant.path(), Role.DISTRICT_ADMIN));
    }

    private Collection<String> places(RosterPerson person, List<Caller.Grant> grants) {
        List<String> places =
                new ArrayList<>(grants.stream().map(Caller.Grant::path).toList());
        if (person.memberId() != null) {
            places.addAll(members.placesOf(members.get(person.memberId())));
        }
        return places;
    }
}
