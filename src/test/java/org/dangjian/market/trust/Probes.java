package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;
import static org.dangjian.market.testsupport.Wire.Call.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** How each operation of the contract is asked for one thing, so that asking changes nothing others depend on. */
final class Probes {

    /** What asks: somebody in {@code role} at {@code home}, for things of {@code target}. */
    record Asking(Role role, PermissionTown home, Belongings target) {

        String id(String kind) {
            return target.id(kind, role);
        }

        String homeId(String kind) {
            return home.here.id(kind, role);
        }
    }

    /** @param listed the kind of thing that a list must show, or {@code null} */
    record Probe(Function<Asking, Call> call, String listed) {}

    /** How the contract names a PATCH that is sent as a POST. */
    private static final String TWIN = "ByPost";

    private final Map<String, Probe> probes = new LinkedHashMap<>();

    Probes() {
        accounts();
        points();
        PermissionPlans.addTo(this);
        PermissionPlaces.addTo(this);
        PermissionReportIns.addTo(this);
        PermissionWechat.addTo(this);
        PermissionProgress.addTo(this);
        PermissionStars.addTo(this);
        YearProbes.addTo(this);
        ShelfProbes.addTo(this);
        members();
        organizations();
        redemption();
        others();
    }

    Probe of(String operation) {
        Probe probe = probes.get(operation);
        if (probe == null && operation.endsWith(TWIN)) {
            return twin(probes.get(operation.substring(0, operation.length() - TWIN.length())));
        }
        if (probe == null) {
            throw new AssertionError("no probe for " + operation + ": add one beside its row in " + Permissions.TABLE);
        }
        return probe;
    }

    /** Of a PATCH the same by POST: asked for the same thing, it answers the same. */
    private static Probe twin(Probe patch) {
        return new Probe(
                asking -> {
                    Call call = patch.call().apply(asking);
                    return new Call("POST", call.path() + "/changes", call.headers(), call.body());
                },
                patch.listed());
    }

    void add(String operation, Function<Asking, Call> call) {
        probes.put(operation, new Probe(call, null));
    }

    void list(String operation, String kind, Function<Asking, Call> call) {
        probes.put(operation, new Probe(call, kind));
    }

    private void accounts() {
        list("listAccounts", "account", a -> get("/accounts?limit=100&organizationId=" + a.id("community")));
        add(
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
        add("getAccount", a -> get("/accounts/" + a.id("account")));
        add("updateAccount", a -> stale("PATCH", "/accounts/" + a.id("account"), Map.of("name", "改名")));
        add("lockAccount", a -> post("/accounts/" + a.id("lockable") + "/lock", null));
        add("unlockAccount", a -> post("/accounts/" + a.id("lockable") + "/unlock", null));
        add(
                "confirmAccount",
                a -> post("/accounts/" + a.id("lockable") + "/confirmation", Map.of("decision", "APPROVE")));
        add("resetAccountPassword", a -> post("/accounts/" + a.id("lockable") + "/password-reset", null));
        ways();
        add("signOutAccount", a -> post("/accounts/" + a.id("lockable") + "/sign-out", null));
        add("login", a -> post("/auth/login", Map.of("phone", Town.phone(), "password", "wrong-pass-1")));
        add("refreshSession", a -> post("/auth/refresh", Map.of("refreshToken", "unknown")));
        add("logout", a -> post("/auth/logout", null));
        add("changePassword", a -> post("/auth/password", Map.of("old", "wrong-pass-1", "new", "Another-2026!")));
        add("listClaimCards", a -> get("/claims/cards"));
        add("getMe", a -> get("/me"));
        add("getHome", a -> get("/me/home"));
        add("getWorklist", a -> get("/worklist"));
        add(
                "setUp",
                a -> post(
                        "/setup",
                        Map.of("secret", "guessed", "name", "某人", "phone", Town.phone(), "password", Town.PASSWORD)));
        list("listAuditEvents", "audited", a -> get("/audit/events?limit=100&subjectId=" + a.id("audited")));
        add("verifyAudit", a -> post("/audit/verification", null));
    }

    /** Ways in, and what belongs to them. */
    private void ways() {
        add(
                "activateAccount",
                a -> post("/auth/activate", Map.of("phone", Town.phone(), "code", "AAAAA", "password", Town.PASSWORD)));
        add("getPrivacyNotice", a -> get("/me/privacy-notice"));
        add("consentToPrivacyNotice", a -> post("/me/privacy-notice/consent", Map.of("version", 2)));
        add("downloadMyData", a -> get("/me/data"));
        add("getMyChannels", a -> get("/me/channels"));
        add("chooseMyChannels", a -> Call.put("/me/channels", Map.of("channels", java.util.List.of("WECHAT"))));
        add("listDevices", a -> get("/auth/devices"));
        add("signOutDevice", a -> post("/auth/devices/" + UUID.randomUUID() + "/sign-out", null));
        add("sendPhoneCode", a -> post("/auth/codes", Map.of("phone", Town.phone(), "purpose", "LOGIN")));
        add("loginByCode", a -> post("/auth/code-login", Map.of("phone", Town.phone(), "code", "000000")));
        add(
                "resetPassword",
                a -> post(
                        "/auth/password/reset",
                        Map.of("phone", Town.phone(), "code", "000000", "password", Town.PASSWORD)));
        add(
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
        add("changePhone", a -> post("/auth/phone", Map.of("phone", Town.phone(), "code", "000000")));
    }

    private void points() {
        add("getPoints", a -> get("/points/" + holderPath(a)));
        add("listPointDeeds", a -> get("/points/" + holderPath(a) + "/deeds"));
        add("listPointEntries", a -> get("/points/" + holderPath(a) + "/entries"));
        add(
                "proposeAdjustment",
                a -> post(
                        "/adjustments",
                        Map.of(
                                "holder",
                                Map.of("type", "MEMBER", "id", a.id("kept")),
                                "kind",
                                "REWARD",
                                "points",
                                1,
                                "basis",
                                "表彰决定",
                                "occurredOn",
                                today().toString())));
        add("listAdjustmentRules", a -> get("/adjustment-rules?organizationId=" + a.id("organization")));
        add("addAdjustmentRule", a -> post("/adjustment-rules", PermissionDeeds.rule(a.id("district"), "全区通报")));
        add("closeAdjustmentRule", a -> post("/adjustment-rules/" + a.id("adjustmentRule") + "/close", null));
        list("listAdjustments", "adjustment", a -> get("/adjustments?limit=100"));
        add(
                "reviewAdjustment",
                a -> post(
                        "/adjustments/" + a.id("rejected") + "/review", Map.of("decision", "REJECT", "reason", "重复")));
        add("reverseAdjustment", a -> post("/adjustments/" + a.id("rejected") + "/reversal", Map.of("reason", "有误")));
        add("getOwnStanding", a -> get("/standings/me"));
        add("getStanding", a -> get("/standings/" + holderPath(a)));
    }

    static String holderPath(Asking a) {
        String type = a.target().has("holderType") ? a.id("holderType") : "MEMBER";
        return type + "/" + a.id("holder");
    }

    private void members() {
        list("listMembers", "member", a -> get("/members?limit=100"));
        add("createMember", a -> post("/members", PermissionTown.member(a.id("branch"), a.homeId("knownPhone"))));
        add(
                "importMembers",
                a -> file(
                        "/members/import",
                        "name,phone,category,branchCode\n新党员," + Town.phone() + ",COMMUNITY," + a.id("branchCode")
                                + "\n"));
        list(
                "searchMembers",
                "known",
                a -> post(
                        "/members/search",
                        Map.of("phone", a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone())));
        add("getMember", a -> get("/members/" + a.id("member")));
        add("updateMember", a -> stale("PATCH", "/members/" + a.id("kept"), Map.of("name", "改名")));
        add("revealMemberPhone", a -> post("/members/" + a.id("kept") + "/reveal", Map.of("reason", "通知开会")));
        add("removeMember", a -> post("/members/" + a.id("kept") + "/remove", null));
        add("listMemberChanges", a -> get("/members/" + a.id("kept") + "/changes"));
        add(
                "proposeMemberMerge",
                a -> post(
                        "/members/" + a.id("kept") + "/merges",
                        Map.of("mergedId", UUID.randomUUID(), "reason", "同一人")));
        add("listMemberMerges", a -> get("/member-merges"));
        add(
                "decideMemberMerge",
                a -> post("/member-merges/" + UUID.randomUUID() + "/decision", Map.of("decision", "APPROVE")));
        add("templateMembers", a -> get("/members/import/template"));
        add("exportMembers", a -> get("/members/export?organizationId=" + a.id("managed")));
        add("templateReportIns", a -> get("/report-ins/import/template"));
        add("exportReportIns", a -> get("/report-ins/export"));
        add("templateOrganizations", a -> get("/organizations/import/template"));
        add("exportOrganizations", a -> get("/organizations/export"));
        add("importGifts", a -> file("/gifts/import", "礼品名称,所需积分,提供单位编码\n雨伞,30," + a.id("organizationCode") + "\n"));
        add("templateGifts", a -> get("/gifts/import/template"));
        add("exportGifts", a -> get("/gifts/export"));
        add(
                "importItems",
                a -> file(
                        "/items/import",
                        "发布单位编码,项目名称,项目类型,类别,积分,面向对象\n" + a.id("organizationCode") + ",清扫" + UUID.randomUUID()
                                + ",自选,志愿服务,1,党员\n"));
        add(
                "importAttendance",
                a -> file(
                        "/completions/import",
                        "必选项目,姓名,手机号,日期,情况说明\n理论学习,提供者,"
                                + (a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone()) + "," + today()
                                + ",党日\n"));
        add("templateAttendance", a -> get("/completions/import/template"));
        add("exportAttendance", a -> get("/completions/export"));
        add("templateItems", a -> get("/items/import/template"));
        add("exportItems", a -> get("/items/export"));
        add(
                "copyShelf",
                a -> post("/items/copies", Map.of("organizationId", a.id("community"), "from", 2001, "to", 2002)));
        add(
                "importAdjustments",
                a -> file(
                        "/adjustments/import",
                        "姓名,手机号,类型,分值,日期,依据\n提供者,"
                                + (a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone())
                                + ",加分,1," + today() + ",文件" + UUID.randomUUID() + "\n"));
        add("templateAdjustments", a -> get("/adjustments/import/template"));
        add("exportAdjustments", a -> get("/adjustments/export"));
        add("listImports", a -> get("/imports"));
        add("undoImport", a -> post("/imports/" + UUID.randomUUID() + "/undo", null));
        add("listMemberReportIns", a -> get("/members/" + a.id("member") + "/report-ins"));
        add("reportInMember", a -> post("/members/" + a.id("kept") + "/report-ins", reportIn(a, "CO_BUILDING")));
    }

    private static Map<String, Object> reportIn(Asking a, String kind) {
        // A place that does not exist would be refused before the member is looked at.
        String place = a.target().has("community") ? a.id("community") : a.homeId("community");
        return Map.of("communityId", place, "kind", kind, "from", today().toString());
    }

    private static Call file(String path, String text) {
        return upload(path, "list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void organizations() {
        list(
                "listOrganizations",
                "organization",
                a -> get("/organizations?limit=100&code=" + a.id("organizationCode")));
        add("createOrganization", a -> {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "code",
                    a.homeId("managedCode"),
                    "name",
                    "重复",
                    "level",
                    a.role() == Role.SYSTEM_ADMIN ? "DISTRICT" : "BRANCH"));
            if (!isRoot(a)) {
                body.put("parentId", a.id("parent"));
            }
            return post("/organizations", body);
        });
        add(
                "importOrganizations",
                a -> file(
                        "/organizations/import",
                        "code,name,level,parentCode\n"
                                + (isRoot(a)
                                        ? a.home().town.code + "," + a.home().town.code + "区,DISTRICT,\n"
                                        : Town.phone() + ",新支部,BRANCH," + a.id("parentCode") + "\n")));
        add("updateOrganization", a -> stale("PATCH", "/organizations/" + a.id("managed"), Map.of("name", "改名")));
        add("getOrganization", a -> get("/organizations/" + a.id("organization")));
        add("listChildOrganizations", a -> get("/organizations/" + a.id("organization") + "/children"));
        add("listUnitReportIns", a -> get("/organizations/" + a.id("unit") + "/report-ins"));
        add("reportInUnit", a -> post("/organizations/" + a.id("unit") + "/report-ins", reportIn(a, "HOSTED")));
        add("start", a -> get("/meta/start"));
        add("findCommunities", a -> get("/meta/communities?q=" + URLEncoder.encode("社区", StandardCharsets.UTF_8)));
        add("labels", a -> get("/meta/labels"));
        add("getLabels", a -> get("/organizations/" + a.id("organization") + "/labels"));
        add(
                "decideLabels",
                a -> stale(
                        "PUT",
                        "/organizations/" + a.id("district") + "/labels",
                        Map.of("labels", Map.of("Role.MEMBER", "党员"))));
        add("getSettings", a -> get("/organizations/" + a.id("organization") + "/settings"));
        add(
                "decideSettings",
                a -> stale(
                        "PUT",
                        "/organizations/" + a.id("district") + "/settings",
                        Map.of(
                                "reviewLevels",
                                2,
                                "difficultyPoints",
                                Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                                "redemptionForAll",
                                false,
                                "creditResets",
                                false)));
    }

    /** What a SYSTEM_ADMIN makes in the tree are its roots. */
    private static boolean isRoot(Asking a) {
        return a.role() == Role.SYSTEM_ADMIN && a.target() == a.home().here;
    }

    private void redemption() {
        list("listGifts", "gift", a -> get("/gifts?limit=100&organizationId=" + a.id("community")));
        add("createGift", a -> post("/gifts", Map.of("title", "徽章", "price", 5, "organizationId", a.id("community"))));
        add("getGift", a -> get("/gifts/" + a.id("gift")));
        add(
                "setGiftPictures",
                a -> Call.put("/gifts/" + a.id("gift") + "/pictures", Map.of("evidenceIds", java.util.List.of())));
        add("updateGift", a -> stale("PATCH", "/gifts/" + a.id("gift"), Map.of("title", "改名")));
        add("listStockMovements", a -> get("/gifts/" + a.id("gift") + "/stock"));
        add("moveStock", a -> post("/gifts/" + a.id("gift") + "/stock", Map.of("delta", -9999, "reason", "盘点")));
        add(
                "redeemGift",
                a -> post(
                        "/redemptions",
                        Map.of("giftId", a.id("gift"), "quantity", 100, "memberId", a.homeId("orderer"))));
        list("listRedemptions", "order", a -> get("/redemptions?limit=100"));
        add(
                "pickUpGift",
                a -> post(
                        "/redemptions/pickup",
                        Map.of("code", a.target().has("waitingCode") ? a.id("waitingCode") : "23456789")));
        add("undoPickUp", a -> post("/redemptions/" + a.id("order") + "/pickup/undo", Map.of("reason", "登记有误")));
        add("getPickupQr", a -> get("/redemptions/" + a.id("waitingOrder") + "/qr"));
        add("getRedemption", a -> get("/redemptions/" + a.id("order")));
        add("cancelRedemption", a -> post("/redemptions/" + a.id("order") + "/cancel", null));
    }

    private void others() {
        add("listCategories", a -> get("/categories"));
        add(
                "addCategory",
                a -> post(
                        "/categories",
                        Map.of(
                                "code",
                                "T"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(java.util.Locale.ROOT),
                                "title",
                                "新类别",
                                "organizationId",
                                a.id("district"))));
        add("updateCategory", a -> stale("PATCH", "/categories/" + a.id("category"), Map.of("title", "改名")));
        add("getJob", a -> get("/jobs/" + a.id("job")));
        add("getJobResult", a -> get("/jobs/" + a.id("job") + "/result"));
        add("cancelJob", a -> post("/jobs/" + a.id("job") + "/cancel", null));
        list("listNotices", "notice", a -> get("/notices?limit=100"));
        add("countUnreadNotices", a -> get("/notices/unread"));
        add("readAllNotices", a -> post("/notices/read-all", null));
        add("readNotice", a -> post("/notices/" + a.id("notice") + "/read", null));
    }
}
