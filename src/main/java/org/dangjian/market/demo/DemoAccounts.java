package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.dangjian.market.access.AccountDirectory;
import org.dangjian.market.access.AccountService;
import org.dangjian.market.access.CreateAccount;
import org.dangjian.market.access.CreateAccount.RoleRequest;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Role;

/** The accounts: eleven that visitors sign in with, and those of the people who act in the demo's history. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoAccounts {

    static final String PASSWORD = "Market-2026!";

    /** The published accounts have numbers that begin so. */
    private static final String PUBLISHED = "139";

    private final AccountService accounts;
    private final AccountDirectory directory;

    DemoAccounts(AccountService accounts, AccountDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** The service itself in the place of the first administrator, whom in production the set-up secret makes. */
    static Caller first() {
        return new Caller(null, "演示数据", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null)));
    }

    void plantSystemAdmin(DemoCast cast) {
        plant(cast, first(), row -> role(row) == Role.SYSTEM_ADMIN);
    }

    void plantDistrictAdmins(DemoCast cast) {
        plant(cast, cast.caller("systemAdmin"), row -> role(row) == Role.DISTRICT_ADMIN);
    }

    void plantOthers(DemoCast cast) {
        plant(
                cast,
                cast.caller("systemAdmin"),
                row -> role(row) != Role.SYSTEM_ADMIN && role(row) != Role.DISTRICT_ADMIN);
    }

    private void plant(DemoCast cast, Caller by, Predicate<Map<String, String>> which) {
        for (Map<String, String> row : DemoFiles.table("accounts.csv")) {
            if (which.test(row)) {
                UUID place = row.get("organization").isEmpty() ? null : cast.organization(row.get("organization"));
                UUID member = cast.people(person -> person.isCalled(row.get("key"))).stream()
                        .map(DemoCast.Person::id)
                        .findFirst()
                        .orElse(null);
                UUID account = accounts.create(
                                by,
                                new CreateAccount(
                                        row.get("name"),
                                        row.get("phone"),
                                        password(row.get("phone")),
                                        List.of(new RoleRequest(role(row), place)),
                                        member))
                        .id();
                Caller caller = QuarkusTransaction.requiringNew()
                        .call(() -> directory.find(account).orElseThrow());
                cast.addCaller(row.get("key"), caller);
            }
        }
    }

    /** Nobody signs in as one of the others. */
    private static String password(String phone) {
        return phone.startsWith(PUBLISHED) ? PASSWORD : "a1" + UUID.randomUUID();
    }

    private static Role role(Map<String, String> row) {
        return Role.valueOf(row.get("role"));
    }

    /** What a visitor needs to begin. */
    static String card() {
        StringBuilder card = new StringBuilder();
        for (Map<String, String> row : DemoFiles.table("accounts.csv")) {
            if (row.get("phone").startsWith(PUBLISHED)) {
                card.append("\n  ").append(row.get("phone")).append("  ");
                card.append(role(row).title()).append("  ").append(row.get("name"));
            }
        }
        return card.toString();
    }
}
