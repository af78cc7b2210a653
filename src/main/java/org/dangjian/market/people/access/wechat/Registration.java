package org.dangjian.market.people.access.wechat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.office.CodeSignIn;
import org.dangjian.market.people.access.office.NewAccounts;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.Wechat;
import org.dangjian.market.platform.wechat.WechatBindings;

/**
 * Residents who sign themselves up, with a number that WeChat or a code proves, into a community they name
 * (《城市区域化党建调研报告》二(二): 线上). Until the community has seen them they look and ask, nothing more.
 */
@ApplicationScoped
public class Registration {

    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final Sessions sessions;
    private final CodeSignIn codes;
    private final Wechat wechat;
    private final WechatBindings bindings;
    private final WechatTickets tickets;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    Registration(
            AccountRepository accounts,
            NewAccounts newAccounts,
            Sessions sessions,
            CodeSignIn codes,
            Wechat wechat,
            WechatBindings bindings,
            WechatTickets tickets,
            OrganizationDirectory organizations,
            MemberDirectory members,
            FieldCipher cipher,
            AuditTrail audit) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.sessions = sessions;
        this.codes = codes;
        this.wechat = wechat;
        this.bindings = bindings;
        this.tickets = tickets;
        this.organizations = organizations;
        this.members = members;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** @throws Problem {@code wechat-ticket-invalid}, {@code phone-taken}, {@code validation-failed} */
    SessionView byWechat(SignIn.RegisterByWechat request, Origin origin) {
        if (!tickets.isGood(request.bindTicket())) {
            throw Problem.of(ProblemCode.WECHAT_TICKET_INVALID);
        }
        String phone = request.phoneCode() == null ? null : wechat.phone(request.phoneCode());
        check(phone, request.communityId());
        String openId =
                tickets.use(request.bindTicket()).orElseThrow(() -> Problem.of(ProblemCode.WECHAT_TICKET_INVALID));
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = register(phone, request.name(), request.communityId());
            bindings.bind(account.id(), openId);
            return sessions.open(account.id(), origin.device(), "login.wechat");
        });
    }

    /** @throws Problem {@code phone-code-invalid}, {@code account-locked}, {@code phone-taken}, {@code validation-failed} */
    public SessionView byPhone(SignIn.RegisterByPhone request, Origin origin) {
        // Before the code is used up: who named no community of ours may correct that.
        QuarkusTransaction.requiringNew().run(() -> community(request.communityId()));
        codes.proved(request.phone(), SignIn.CodePurpose.REGISTER, request.code(), origin);
        check(request.phone(), request.communityId());
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = register(request.phone(), request.name(), request.communityId());
            return sessions.open(account.id(), origin.device(), "login.code");
        });
    }

    private void check(String phone, UUID communityId) {
        QuarkusTransaction.requiringNew().run(() -> {
            community(communityId);
            if (phone == null) {
                return;
            }
            if (accounts.findByPhone(cipher.blindIndex(phone)).isPresent()) {
                throw Problem.of(ProblemCode.PHONE_TAKEN);
            }
            if (members.findByPhone(phone).isPresent()) {
                throw Problem.invalid("phone", "该手机号登记为党员，请用“绑定微信”登录，或请支部为您建立账号");
            }
        });
    }

    private Account register(String phone, String name, UUID communityId) {
        Organization place = community(communityId);
        Account account = newAccounts.make(name, phone, null, List.of(new AccountRole(Role.RESIDENT, place.id())));
        account.notYetSeen();
        audit.record(
                Caller.system(),
                AuditEntry.of("resident.signed-up", "account", account.id()).in(place.path()));
        return account;
    }

    private Organization community(UUID id) {
        return organizations
                .find(id)
                .filter(found -> found.level() == Level.COMMUNITY)
                .orElseThrow(() -> Problem.invalid("communityId", "请选择您居住的社区（村）"));
    }
}
