package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import java.util.HashMap;
import java.util.Map;
import org.dangjian.market.testsupport.Wire.Call;

/** Stars of the permission town: its lists are open, and its events were decided already. */
final class PermissionStars {

    private PermissionStars() {}

    static void addTo(PermissionTown place) {
        String settings = "/organizations/" + place.town.district + "/settings";
        Map<String, Object> open =
                new HashMap<>(place.town.secondDistrictAdmin.get(settings).path(""));
        String version = "\"" + open.remove("version") + "\"";
        open.remove("organizationId");
        open.remove("decidedBy");
        open.put("starListsOpen", true);
        place.town.secondDistrictAdmin.put(settings, version, open).then().statusCode(200);
        String event = refused(place, place.member().memberId());
        place.here.put("holderEvent", event);
        place.neighbour.put("holderEvent", refused(place, place.neighbourMember.memberId()));
        proposed(place, place.provider);
        proposed(place, place.neighbourMember.memberId());
    }

    private static String refused(PermissionTown place, String memberId) {
        String event = proposed(place, memberId);
        place.town
                .districtAdmin
                .post("/holder-events/" + event + "/review", Map.of("decision", "REJECT", "reason", "不属实"))
                .then()
                .statusCode(200);
        return event;
    }

    private static String proposed(PermissionTown place, String memberId) {
        return created(place.town.secondDistrictAdmin.post("/holder-events", event(memberId)));
    }

    static Map<String, Object> event(String memberId) {
        return Map.of(
                "holder",
                Map.of("type", "MEMBER", "id", memberId),
                "ofStars",
                true,
                "code",
                "discipline",
                "basis",
                "机关纪委通报",
                "occurredOn",
                today().toString());
    }

    static void addTo(Probes probes) {
        probes.add("getOwnStars", a -> Call.get("/stars/me"));
        probes.add("getStars", a -> Call.get("/stars/" + Probes.holderPath(a)));
        probes.add("getStarHandbook", a -> Call.get("/stars/" + Probes.holderPath(a) + "/handbook"));
        probes.add("listStars", a -> Call.get("/star-lists?organizationId=" + a.id("organization")));
        probes.add("listStarTally", a -> Call.get("/star-lists/tally?organizationId=" + a.id("organization")));
        probes.add("listStarEffects", a -> Call.get("/star-lists/effects?organizationId=" + a.id("organization")));
        probes.add("getStarOverview", a -> Call.get("/star-lists/overview?organizationId=" + a.id("organization")));
        probes.add("confirmStars", a -> Call.post("/assessments/" + a.id("assessment") + "/star-confirmation", null));
        probes.list("listHolderEvents", "holderEvent", a -> Call.get("/holder-events?limit=100"));
        probes.add("recordHolderEvent", a -> Call.post("/holder-events", event(a.id("kept"))));
        probes.add(
                "reviewHolderEvent",
                a -> Call.post(
                        "/holder-events/" + a.id("holderEvent") + "/review",
                        Map.of("decision", "REJECT", "reason", "重复")));
        probes.add(
                "revokeHolderEvent",
                a -> Call.post("/holder-events/" + a.id("holderEvent") + "/revocation", Map.of("reason", "有误")));
    }
}
