package org.dangjian.market.trust;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Points;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.trust.Probes.Asking;
import org.dangjian.market.trust.SwappedIds.Attempt;

/** Service points, guides, posts and residents at the desk of the permission town, and how they are asked for. */
final class PermissionPlaces {

    private static final String NAME = "一站";

    private PermissionPlaces() {}

    /** By which names the operations ask for the places of the tree. */
    static void name(PermissionTown place) {
        Belongings here = place.here;
        Town town = place.town;
        here.put("organization", town.community);
        here.put("organization", town.branch, Role.MEMBER, Role.BRANCH_SECRETARY);
        here.put("organization", town.unit, Role.UNIT_OFFICER);
        here.put("organizationCode", town.code + "-11");
        here.put("organizationCode", town.code + "-U1", Role.MEMBER, Role.BRANCH_SECRETARY);
        here.put("organizationCode", town.code + "-U", Role.UNIT_OFFICER);
        here.put("community", town.community);
        here.put("street", town.street);
        here.put("district", town.district);
        here.put("unit", town.unit);
        here.put("parent", town.community);
        here.put("parent", town.unit, Role.UNIT_OFFICER);
        here.put("parentCode", town.code + "-11");
        here.put("parentCode", town.code + "-U", Role.UNIT_OFFICER);
        here.put("managed", place.communityBranch);
        here.put("managed", town.branch, Role.UNIT_OFFICER);
        here.put("managedCode", town.code + "-12");
        here.put("managedCode", town.code + "-U1", Role.UNIT_OFFICER);
        here.put("managedCode", town.code, Role.SYSTEM_ADMIN);
        here.put("branch", place.communityBranch);
        here.put("branch", town.branch, Role.UNIT_OFFICER);
        here.put("branchCode", town.code + "-12");
        here.put("branchCode", town.code + "-U1", Role.UNIT_OFFICER);
    }

    /** A point with the town's guide at it: without one a guide is let in nowhere. */
    static void open(PermissionTown place) {
        Town town = place.town;
        String point = Points.with(town, NAME);
        place.here.put("service-point", point);
        Person guide = place.person(Role.GUIDE);
        place.here.put("guide", guide.accountId());
        Points.assign(town, guide, point);
        Person second = Points.guide(town);
        place.neighbour.put("guide", second.accountId());
        String ended = Points.assign(town, second, point);
        town.communityStaff
                .post("/guide-assignments/" + ended + "/end", Map.of("reason", "轮换"))
                .then()
                .statusCode(200);
        place.here.put("guide-assignment", ended);
        String closed = Points.with(town, "旧站");
        town.communityStaff
                .post("/service-points/" + closed + "/close", Map.of("reason", "搬迁"))
                .then()
                .statusCode(200);
        place.here.put("closedPoint", closed);
        String phone = Town.phone();
        place.here.put(
                "resident",
                created(town.communityStaff.post(
                        "/residents", Map.of("name", "登记居民", "phone", phone, "organizationId", town.community))));
        place.here.put("residentPhone", phone);
        place.here.put("unseen", signedUp(town));
    }

    /** A resident who signed up through WeChat and waits to be seen. */
    private static String signedUp(Town town) {
        String ticket = given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + UUID.randomUUID()))
                .post("/api/v1/auth/wechat")
                .path("bindTicket");
        return given().contentType(ContentType.JSON)
                .body(Map.of("bindTicket", ticket, "name", NAME, "communityId", town.community))
                .post("/api/v1/auth/wechat/register")
                .path("account.id");
    }

    /** What was done meanwhile is offered at the point; the posts that are asked for are held, or were. */
    static void addTo(PermissionTown place) {
        Town town = place.town;
        Points.offer(
                town,
                place.here.id("service-point", null),
                place.here.id("item", null),
                place.here.id("mandatory", null));
        appoint(town, place.provider, place.communityBranch, "SECRETARY");
        appoint(town, place.neighbourMember.memberId(), town.branch, "SECRETARY");
        place.here.put("post", ended(town, place.provider, place.communityBranch));
        place.here.put("post", ended(town, place.neighbourMember.memberId(), town.branch), Role.UNIT_OFFICER);
    }

    private static String appoint(Town town, String member, String organization, String kind) {
        return created(town.districtAdmin.post("/members/" + member + "/posts", held(organization, kind)));
    }

    private static String ended(Town town, String member, String organization) {
        String post = appoint(town, member, organization, "GUIDE");
        town.districtAdmin
                .post("/posts/" + post + "/end", Map.of("on", today().toString(), "reason", "轮换"))
                .then()
                .statusCode(200);
        return post;
    }

    private static Map<String, Object> held(String organization, String kind) {
        return Map.of("kind", kind, "organizationId", organization, "from", today().toString());
    }

    static void addTo(Probes probes) {
        probes.list(
                "listServicePoints",
                "service-point",
                a -> get("/service-points?limit=100&organizationId=" + a.id("community")));
        probes.add("openServicePoint", a -> post("/service-points", Points.terms(a.id("community"), NAME)));
        probes.add("getServicePoint", a -> get("/service-points/" + a.id("service-point")));
        probes.add(
                "locateServicePoint",
                a -> stale("PUT", "/service-points/" + a.id("service-point") + "/location", Map.of()));
        probes.add(
                "updateServicePoint",
                a -> stale("PATCH", "/service-points/" + a.id("service-point"), Map.of("name", "改名")));
        probes.add(
                "offerAtServicePoint",
                a -> stale("PUT", "/service-points/" + a.id("service-point") + "/items", Map.of("items", List.of())));
        probes.add(
                "closeServicePoint",
                a -> post("/service-points/" + a.id("closedPoint") + "/close", Map.of("reason", "搬迁")));
        probes.list("listGuides", "guide", a -> get("/guides?limit=100"));
        probes.add("getGuide", a -> get("/guides/" + a.id("guide")));
        probes.add(
                "assignGuide",
                a -> post("/guides/" + a.id("guide") + "/assignments", Map.of("pointId", a.homeId("service-point"))));
        probes.add(
                "endGuideAssignment",
                a -> post("/guide-assignments/" + a.id("guide-assignment") + "/end", Map.of("reason", "轮换")));
        probes.add("registerResident", PermissionPlaces::resident);
        probes.list(
                "searchResidents",
                "resident",
                a -> post(
                        "/residents/search",
                        Map.of("phone", a.target().has("residentPhone") ? a.id("residentPhone") : Town.phone())));
        probes.list("listUnseenResidents", "unseen", a -> get("/residents/unseen?limit=100"));
        probes.add(
                "confirmResident",
                a -> post("/residents/" + a.id("unseen") + "/confirmation", Map.of("decision", "REJECT")));
        probes.add("listMemberPosts", a -> get("/members/" + a.id("member") + "/posts"));
        probes.add(
                "appointMember",
                a -> post("/members/" + a.id("kept") + "/posts", held(a.homeId("managed"), "SECRETARY")));
        probes.add("listOrganizationPosts", a -> get("/organizations/" + a.id("organization") + "/posts"));
        probes.add("endPost", a -> post("/posts/" + a.id("post") + "/end", Map.of("on", today().toString())));
    }

    /** Guides and staff with the ids of another town. */
    static void swapped(PermissionTown home, PermissionTown away, List<Attempt> attempts) {
        Person guide = home.person(Role.GUIDE);
        Person community = home.town.communityStaff;
        String point = home.here.id("service-point", null);
        String theirClaim = away.here.id("readClaim", null);
        Map<String, Object> theirMember = Map.of("holder", Town.holder(away.member()));
        attempts.add(new Attempt("read another town's claim as a guide", guide, get("/claims/" + theirClaim)));
        attempts.add(new Attempt(
                "hand in for another town's member",
                guide,
                post(
                        "/claims/" + theirClaim + "/completion",
                        Map.of("servedOn", today().toString(), "summary", "代报"))));
        attempts.add(new Attempt(
                "claim for another town's member",
                guide,
                post("/items/" + home.here.id("item", null) + "/claims", theirMember)));
        attempts.add(new Attempt(
                "register another town's resident",
                guide,
                post("/residents", Map.of("name", "外人", "organizationId", away.town.community))));
        attempts.add(new Attempt(
                "assign another town's guide",
                community,
                post("/guides/" + away.here.id("guide", null) + "/assignments", Map.of("pointId", point))));
        attempts.add(new Attempt(
                "assign a guide to another town's point",
                community,
                post(
                        "/guides/" + home.here.id("guide", null) + "/assignments",
                        Map.of("pointId", away.here.id("service-point", null)))));
        attempts.add(new Attempt(
                "offer another town's item at a point",
                community,
                new Call("PUT", "/service-points/" + point + "/items", Map.of(), null)
                        .with("If-Match", "*")
                        .json(Map.of("items", List.of(away.here.id("item", null))))));
        attempts.add(new Attempt(
                "appoint another town's member",
                community,
                post("/members/" + away.member().memberId() + "/posts", held(home.town.community, "GRID_LEADER"))));
    }

    private static Call resident(Asking a) {
        return post(
                "/residents",
                Map.of("name", "重复", "phone", a.homeId("residentPhone"), "organizationId", a.id("community")));
    }
}
