package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dangjian.market.platform.shared.Role;
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
        AccountProbes.addTo(this);
        points();
        PermissionPlans.addTo(this);
        PermissionPlaces.addTo(this);
        PermissionReportIns.addTo(this);
        PermissionWechat.addTo(this);
        PermissionProgress.addTo(this);
        PermissionStars.addTo(this);
        PermissionTasks.addTo(this);
        PermissionAgreements.addTo(this);
        PermissionMeetings.addTo(this);
        PermissionCases.addTo(this);
        YearProbes.addTo(this);
        ShelfProbes.addTo(this);
        PeopleProbes.addTo(this);
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
