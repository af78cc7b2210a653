package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;

/** Call-ups of the permission town, stood down: the member was asked and commands in one, the neighbour in another. */
final class PermissionCallUps {

    private PermissionCallUps() {}

    static void addTo(PermissionTown place) {
        place.here.put("callUp", stoodDown(place, place.town.community, place.member()));
        place.here.put("called", place.neighbourMember.memberId());
        place.here.put("called", place.member().memberId(), Role.MEMBER);
        // Nobody belongs to the assistance branch of an empty street: the neighbour is not asked, nor is the member.
        String empty = place.town.organization(
                place.town.districtAdmin, place.town.code + "-9", "别处街道", "STREET", place.town.code);
        place.neighbour.put("callUp", stoodDown(place, empty, null));
    }

    private static String stoodDown(PermissionTown place, String organization, Person commander) {
        Map<String, Object> call =
                new HashMap<>(call(organization, Instant.now().plus(Duration.ofHours(2))));
        if (commander != null) {
            call.put("commanderId", commander.memberId());
        }
        String id = created(place.town.secondDistrictAdmin.post("/call-ups", call));
        if (commander != null) {
            Poll.until(
                    () -> commander.get("/call-ups/" + id).path("mine") != null,
                    settled -> Boolean.TRUE.equals(settled));
        }
        place.town
                .secondDistrictAdmin
                .post("/call-ups/" + id + "/stand-down", null)
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> call(String organization, Instant ends) {
        return Map.of(
                "organizationId",
                organization,
                "title",
                "防汛值守",
                "reason",
                "暴雨红色预警",
                "shifts",
                List.of(Map.of(
                        "title",
                        "巡堤",
                        "location",
                        "东段河堤",
                        "startsAt",
                        ends.minus(Duration.ofHours(1)).toString(),
                        "endsAt",
                        ends.toString(),
                        "capacity",
                        2)));
    }

    static void addTo(Probes probes) {
        probes.list("listCallUps", "callUp", a -> get("/call-ups?limit=100"));
        probes.add("callUp", a -> post("/call-ups", call(a.id("community"), Instant.EPOCH.plusSeconds(7200))));
        probes.add("getCallUp", a -> get("/call-ups/" + a.id("callUp")));
        probes.add("listCalled", a -> get("/call-ups/" + a.id("callUp") + "/members"));
        probes.add(
                "answerCallUp",
                a -> post(
                        "/call-ups/" + a.id("callUp") + "/answer",
                        Map.of("answer", "CANNOT", "memberId", a.homeId("called"))));
        probes.add("getCallUpCode", a -> get("/call-ups/" + a.id("callUp") + "/code"));
        probes.add("checkInCallUp", a -> post("/call-ups/" + a.id("callUp") + "/check-in", Map.of("code", "123456")));
        probes.add(
                "recordComing",
                a -> post(
                        "/call-ups/" + a.id("callUp") + "/presence",
                        Map.of("memberIds", List.of(a.homeId("called")), "gone", false)));
        probes.add("standDown", a -> post("/call-ups/" + a.id("callUp") + "/stand-down", null));
    }
}
