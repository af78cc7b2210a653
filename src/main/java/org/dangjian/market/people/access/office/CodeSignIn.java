package org.dangjian.market.people.access.office;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.PhoneCode;
import org.dangjian.market.people.access.session.PhoneCodes;
import org.dangjian.market.people.access.session.SessionView;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.access.session.SignInFailures;
import org.dangjian.market.people.access.session.SignInService;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.keys.Passwords;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sms.Sms;

/** What a code sent to a phone is good for: signing in, a forgotten password, another number. */
@ApplicationScoped
public class CodeSignIn {

    private final AccountRepository accounts;
    private final SignInService signIn;
    private final Sessions sessions;
    private final PhoneCodes codes;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final Notices notices;
    private final Sms sms;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    CodeSignIn(
            AccountRepository accounts,
            SignInService signIn,
            Sessions sessions,
            PhoneCodes codes,
            Passwords passwords,
            SignInFailures failures,
            Notices notices,
            Sms sms,
            FieldCipher cipher,
            AuditTrail audit) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.codes = codes;
        this.passwords = passwords;
        this.failures = failures;
        this.notices = notices;
        this.sms = sms;
        this.cipher = cipher;
        this.audit = audit;
    }

    /**
     * Sends a code. Whether the number is registered makes no difference to the answer: every number gets its code, and
     * only the number's holder learns what it is good for.
     *
     * @throws Problem {@code too-many-requests}, {@code sms-unavailable}
     */
    public SignIn.CodeSent send(SignIn.AskCode request) {
        if (sms.way() == Sms.Way.NONE) {
            throw Problem.of(ProblemCode.SMS_UNAVAILABLE);
        }
        String code = codes.issue(cipher.blindIndex(request.phone()), request.purpose());
        sms.send(
                request.phone(),
                "验证码 " + code + "，用于" + request.purpose().title() + "，" + PhoneCode.LIFE.toMinutes()
                        + " 分钟内有效。请勿告诉他人。");
        return new SignIn.CodeSent(PhoneCode.LIFE.toSeconds(), sms.way() == Sms.Way.PRETENDED ? code : null);
    }

    /** @throws Problem {@code phone-code-invalid}, {@code account-locked}; {@code login-failed} for who has no account */
    public SessionView login(SignIn.CodeLogin request, Origin origin) {
        String index = proved(request.phone(), SignIn.CodePurpose.LOGIN, request.code(), origin);
        return signIn.open(registered(index).id(), origin, "login.code");
    }

    /** @throws Problem as {@link #login} */
    public SessionView resetPassword(SignIn.ResetPassword request, Origin origin) {
        String hash = passwords.hash(request.password());
        String index = proved(request.phone(), SignIn.CodePurpose.RESET_PASSWORD, request.code(), origin);
        return QuarkusTransaction.requiringNew()
                .call(() -> signIn.newPassword(registered(index).id(), hash, origin, "password.reset"));
    }

    /**
     * The caller's account gets another number, which proved itself. The other devices have to sign in again.
     *
     * @throws Problem {@code phone-code-invalid}, {@code account-locked}, {@code phone-taken}
     */
    public void changePhone(Caller caller, SignIn.NewPhone request, Origin origin) {
        String index = proved(request.phone(), SignIn.CodePurpose.CHANGE_PHONE, request.code(), origin);
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.findByPhone(index).isPresent()) {
                throw Problem.of(ProblemCode.PHONE_TAKEN);
            }
            Account account = accounts.locked(caller.accountId()).orElseThrow();
            account.takePhone(request.phone(), cipher);
            account.signOutEverywhere();
            sessions.endAll(account.id());
            notices.send(account.id(), NoticeKind.ACCOUNT, "您的登录手机号已经更换；如非本人操作，请立即联系管理员停用账号。", account.id());
            audit.record(caller, AuditEntry.of("account.phone-changed", "account", account.id()));
        });
    }

    /** The digest of a phone that proved itself; wrong codes count like wrong passwords. */
    public String proved(String phone, SignIn.CodePurpose purpose, String code, Origin origin) {
        String index = cipher.blindIndex(phone);
        SignInFailures.Door door = failures.door(index, origin);
        failures.begin(door);
        if (!codes.use(index, purpose, code)) {
            throw Problem.of(ProblemCode.PHONE_CODE_INVALID);
        }
        failures.forget(door);
        return index;
    }

    private Account registered(String index) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> accounts.findByPhone(index).orElseThrow(() -> Problem.of(ProblemCode.LOGIN_FAILED)));
    }
}
