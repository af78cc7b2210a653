package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** The probes of accounts and of the ways in. */
final class AccountProbes {

    private AccountProbes() {}

    static void addTo(Probes probes) {
        accounts(probes);
        ways(probes);
    }

    private static void accounts(Probes probes) {
        probes.list("listAccounts", "account", a -> get("/accounts?limit=100&organizationId=" + a.id("community")));
        probes.add(
                "createAccount",
                a -> post(
                        "/accounts",
                        Map.of(
                                "name",
                                "重复",
                                "phone",
                                Accounts.first(),
                                "roles",
                                java.util.List.of(
                                        Map.of("role", "COMMUNITY_STAFF", "organizationId", a.id("community"))))));
        probes.add("getAccount", a -> get("/accounts/" + a.id("account")));
        probes.add("updateAccount", a -> stale("PATCH", "/accounts/" + a.id("account"), Map.of("name", "改名")));
        probes.add("lockAccount", a -> post("/accounts/" + a.id("lockable") + "/lock", null));
        probes.add("unlockAccount", a -> post("/accounts/" + a.id("lockable") + "/unlock", null));
        probes.add(
                "confirmAccount",
                a -> post("/accounts/" + a.id("lockable") + "/confirmation", Map.of("decision", "APPROVE")));
        probes.add("resetAccountPassword", a -> post("/accounts/" + a.id("lockable") + "/password-reset", null));
        probes.add("signOutAccount", a -> post("/accounts/" + a.id("lockable") + "/sign-out", null));
        probes.add("login", a -> post("/auth/login", Map.of("phone", Town.phone(), "password", "wrong-pass-1")));
        probes.add("refreshSession", a -> post("/auth/refresh", Map.of("refreshToken", "unknown")));
        probes.add("logout", a -> post("/auth/logout", null));
        probes.add(
                "changePassword", a -> post("/auth/password", Map.of("old", "wrong-pass-1", "new", "Another-2026!")));
        probes.add("listClaimCards", a -> get("/claims/cards"));
        probes.add("getMe", a -> get("/me"));
        probes.add("getHome", a -> get("/me/home"));
        probes.add("getWorklist", a -> get("/worklist"));
        probes.add(
                "setUp",
                a -> post(
                        "/setup",
                        Map.of("secret", "guessed", "name", "某人", "phone", Town.phone(), "password", Town.PASSWORD)));
        probes.list("listAuditEvents", "audited", a -> get("/audit/events?limit=100&subjectId=" + a.id("audited")));
        probes.add("verifyAudit", a -> post("/audit/verification", null));
    }

    /** Ways in, and what belongs to them. */
    private static void ways(Probes probes) {
        probes.add(
                "activateAccount",
                a -> post("/auth/activate", Map.of("phone", Town.phone(), "code", "AAAAA", "password", Town.PASSWORD)));
        probes.add("getPrivacyNotice", a -> get("/me/privacy-notice"));
        probes.add("consentToPrivacyNotice", a -> post("/me/privacy-notice/consent", Map.of("version", 2)));
        probes.add("downloadMyData", a -> get("/me/data"));
        probes.add("getMyChannels", a -> get("/me/channels"));
        probes.add("chooseMyChannels", a -> Call.put("/me/channels", Map.of("channels", java.util.List.of("WECHAT"))));
        probes.add("listDevices", a -> get("/auth/devices"));
        probes.add("signOutDevice", a -> post("/auth/devices/" + UUID.randomUUID() + "/sign-out", null));
        probes.add("sendPhoneCode", a -> post("/auth/codes", Map.of("phone", Town.phone(), "purpose", "LOGIN")));
        probes.add("loginByCode", a -> post("/auth/code-login", Map.of("phone", Town.phone(), "code", "000000")));
        probes.add(
                "resetPassword",
                a -> post(
                        "/auth/password/reset",
                        Map.of("phone", Town.phone(), "code", "000000", "password", Town.PASSWORD)));
        probes.add(
                "registerByPhone",
                a -> post(
                        "/auth/register",
                        Map.of(
                                "phone",
                                Town.phone(),
                                "code",
                                "000000",
                                "name",
                                "某人",
                                "communityId",
                                UUID.randomUUID().toString())));
        probes.add("changePhone", a -> post("/auth/phone", Map.of("phone", Town.phone(), "code", "000000")));
    }
}
