package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.access.office.AccountService;
import org.dangjian.market.people.access.office.CreateAccount;
import org.dangjian.market.people.access.office.CreateAccount.RoleRequest;
import org.dangjian.market.people.access.session.Origin;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.people.access.session.SignInService;
import org.dangjian.market.platform.notice.Channel;
import org.dangjian.market.platform.notice.ChooseChannels;
import org.dangjian.market.platform.notice.MessageChoices;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/** The accounts: those that visitors sign in with, and those of the people who act in the demo's history. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAccounts {

    static final String PASSWORD = "Market-2026!";

    private static final Origin HERE = new Origin("demo", "演示数据");

    /** The published accounts have numbers that begin so; nobody signs in as one of the others. */
    private static final String PUBLISHED = "139";

    /** Who chose text messages beside WeChat. */
    private static final String LIKES_TEXT_MESSAGES = "resident";

    private static final String DEPARTMENTS = "141002-D";

    private final AccountService accounts;
    private final MessageChoices channels;
    private final SignInService signIn;
    private final AccountDirectory directory;

    DemoAccounts(AccountService accounts, MessageChoices channels, SignInService signIn, AccountDirectory directory) {
        this.accounts = accounts;
        this.channels = channels;
        this.signIn = signIn;
        this.directory = directory;
    }

    /** The service itself in the place of the first administrator, whom in production the set-up secret makes. */
    static Caller first() {
        return new Caller(null, "演示数据", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null)));
    }

    void plantSystemAdmins(DemoCast cast) {
        plant(cast, first(), row -> role(row) == Role.SYSTEM_ADMIN);
    }

    void plantDistrictAdmins(DemoCast cast) {
        plant(cast, cast.caller("systemAdmin"), row -> role(row) == Role.DISTRICT_ADMIN);
    }

    void plantOthers(DemoCast cast) {
        plant(
                cast,
                cast.caller("systemAdmin"),
                row -> role(row) != Role.SYSTEM_ADMIN && role(row) != Role.DISTRICT_ADMIN && !isOfDepartment(row));
    }

    /** Those of the departments, which come later. */
    void plantOfDepartments(DemoCast cast) {
        plant(cast, cast.caller("systemAdmin"), DemoAccounts::isOfDepartment);
    }

    private static boolean isOfDepartment(Map<String, String> row) {
        return row.get("organization").startsWith(DEPARTMENTS);
    }

    private void plant(DemoCast cast, Caller by, Predicate<Map<String, String>> which) {
        for (Map<String, String> row : DemoFiles.table("accounts.csv")) {
            if (which.test(row)) {
                UUID place = row.get("organization").isEmpty() ? null : cast.organization(row.get("organization"));
                UUID member = cast.people(person -> person.isCalled(row.get("key"))).stream()
                        .map(DemoCast.Person::id)
                        .findFirst()
                        .orElse(null);
                AccountView account = accounts.create(
                        by,
                        new CreateAccount(
                                row.get("name"), row.get("phone"), List.of(new RoleRequest(role(row), place)), member));
                if (account.status() == AccountView.Status.PENDING) {
                    accounts.confirm(
                            cast.caller("secondSystemAdmin"), account.id(), new Verdict(Decision.APPROVE, null));
                }
                if (row.get("phone").startsWith(PUBLISHED)) {
                    signIn.activate(
                            new SignIn.Activate(
                                    row.get("phone"), account.activation().code(), PASSWORD),
                            HERE);
                }
                Caller caller = QuarkusTransaction.requiringNew()
                        .call(() -> directory.find(account.id()).orElseThrow());
                cast.addCaller(row.get("key"), caller);
                if (row.get("key").equals(LIKES_TEXT_MESSAGES)) {
                    channels.choose(caller, new ChooseChannels(List.of(Channel.WECHAT, Channel.SMS)));
                }
            }
        }
    }

    static Role role(Map<String, String> row) {
        return Role.valueOf(row.get("role"));
    }

    /** Those whom a visitor may be. */
    static List<Map<String, String>> published() {
        return DemoFiles.table("accounts.csv").stream()
                .filter(row -> row.get("phone").startsWith(PUBLISHED))
                .toList();
    }

    /** What a visitor needs to begin. */
    static String card() {
        StringBuilder card = new StringBuilder();
        for (Map<String, String> row : published()) {
            card.append("\n  ").append(row.get("phone")).append("  ");
            card.append(role(row).title()).append("  ").append(row.get("name"));
        }
        return card.toString();
    }
}
