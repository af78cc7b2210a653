package org.dangjian.market.trust;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Town.created;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;

/** Requests to bind a WeChat identity in the permission town, and how signing in through WeChat is asked for. */
final class PermissionWechat {

    private static final String NAME = "柏未绑";

    private PermissionWechat() {}

    static void addTo(PermissionTown town) {
        String waiting = asked(town, member(town));
        town.here.put("wechatRequest", waiting);
        town.neighbour.put("wechatRequest", waiting);
        town.here.put("wechatRequest", asked(town, office(town)), Role.SYSTEM_ADMIN);
        String declined = asked(town, member(town));
        decline(town, declined);
        town.here.put("decidedWechatRequest", declined);
        String office = asked(town, office(town));
        decline(town, office);
        town.here.put("decidedWechatRequest", office, Role.SYSTEM_ADMIN);
    }

    private static String member(PermissionTown town) {
        String phone = Town.phone();
        Map<String, Object> member = PermissionTown.member(town.town.branch, phone);
        member.put("name", NAME);
        town.town.reportIn(
                "/members/" + created(town.town.districtAdmin.post("/members", member)), town.town.community);
        return phone;
    }

    private static String office(PermissionTown town) {
        String phone = Town.phone();
        Accounts.open(
                town.town.systemAdmin,
                NAME,
                phone,
                List.of(Accounts.role("COMMUNITY_STAFF", town.town.community)),
                null);
        return phone;
    }

    private static String asked(PermissionTown town, String phone) {
        String ticket = given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + UUID.randomUUID()))
                .post("/api/v1/auth/wechat")
                .path("bindTicket");
        given().contentType(ContentType.JSON)
                .body(Map.of("bindTicket", ticket, "phone", phone, "name", NAME))
                .post("/api/v1/auth/wechat/bind")
                .then()
                .statusCode(202);
        return town.town.districtAdmin.get("/wechat-requests").path("items[0].id");
    }

    private static void decline(PermissionTown town, String request) {
        town.town
                .districtAdmin
                .post("/wechat-requests/" + request + "/decision", Map.of("decision", "REJECT"))
                .then()
                .statusCode(200);
    }

    static void addTo(Probes probes) {
        probes.add("loginByWechat", a -> Call.post("/auth/wechat", Map.of("code", "stale")));
        probes.add(
                "bindWechat",
                a -> Call.post(
                        "/auth/wechat/bind", Map.of("bindTicket", "unknown", "phone", Town.phone(), "name", NAME)));
        probes.add(
                "registerByWechat",
                a -> Call.post(
                        "/auth/wechat/register",
                        Map.of(
                                "bindTicket",
                                "unknown",
                                "name",
                                NAME,
                                "communityId",
                                UUID.randomUUID().toString())));
        probes.add("unbindWechat", a -> Call.post("/auth/wechat/unbind", null));
        probes.list("listWechatRequests", "wechatRequest", a -> Call.get("/wechat-requests?limit=100"));
        probes.add(
                "decideWechatRequest",
                a -> Call.post(
                        "/wechat-requests/" + a.id("decidedWechatRequest") + "/decision",
                        Map.of("decision", "REJECT")));
        probes.add("agreeToMessage", a -> Call.post("/notices/consents", Map.of("template", "PROGRESS")));
    }
}
