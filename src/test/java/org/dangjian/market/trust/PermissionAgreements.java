package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;

/** Agreements of the permission town: drafts of either side that were withdrawn, and one in force. */
final class PermissionAgreements {

    private static final Map<String, Object> WHY = Map.of("reason", "另行商定");
    private static final Map<String, Object> SIGNED = Map.of("signedOn", today().toString(), "signers", "双方代表");

    private PermissionAgreements() {}

    static void addTo(PermissionTown place) {
        place.here.put("agreement", withdrawn(place, place.town.unitOfficer));
        place.here.put("agreement", withdrawn(place, place.town.communityStaff), Role.UNIT_OFFICER);
        String inForce =
                created(place.town.unitOfficer.post("/agreements", draft(place.town.unit, place.town.community)));
        place.town
                .communityStaff
                .post("/agreements/" + inForce + "/confirm", SIGNED)
                .then()
                .statusCode(200);
        place.here.put("inForce", inForce);
    }

    private static String withdrawn(PermissionTown place, Person by) {
        String id = created(by.post("/agreements", draft(place.town.unit, place.town.community)));
        by.post("/agreements/" + id + "/withdraw", WHY).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> draft(String unit, String community) {
        return Map.of("unitId", unit, "organizationId", community, "terms", terms());
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "from",
                today().withDayOfYear(1).toString(),
                "to",
                today().withDayOfYear(1).plusYears(1).toString(),
                "lines",
                List.of(Map.of("kind", "PROJECT", "title", "每月义诊")));
    }

    static void addTo(Probes probes) {
        probes.list("listAgreements", "agreement", a -> get("/agreements?limit=100"));
        probes.add("draftAgreement", a -> post("/agreements", draft(a.id("unit"), a.id("community"))));
        probes.add("getAgreement", a -> get("/agreements/" + a.id("agreement")));
        probes.add("changeAgreement", a -> stale("PUT", "/agreements/" + a.id("agreement"), terms()));
        probes.add("confirmAgreement", a -> post("/agreements/" + a.id("agreement") + "/confirm", SIGNED));
        probes.add("withdrawAgreement", a -> post("/agreements/" + a.id("agreement") + "/withdraw", WHY));
        probes.add("amendAgreement", a -> post("/agreements/" + a.id("agreement") + "/amendments", terms()));
        probes.add("endAgreement", a -> post("/agreements/" + a.id("agreement") + "/end", WHY));
        probes.add(
                "agreementLineDone",
                a -> post(
                        "/agreements/" + a.id("agreement") + "/lines/" + UUID.randomUUID() + "/done",
                        Map.of("doneOn", today().toString(), "text", "已完成")));
        probes.add(
                "checkAgreementLine",
                a -> post(
                        "/agreements/" + a.id("agreement") + "/lines/" + UUID.randomUUID() + "/checks",
                        Map.of("year", today().getYear(), "half", 1, "outcome", "ON_TRACK")));
        probes.add(
                "rateAgreement",
                a -> post(
                        "/agreements/" + a.id("inForce") + "/ratings", Map.of("year", today().getYear(), "stars", 5)));
        probes.add(
                "countSigning",
                a -> post("/agreements/" + a.id("agreement") + "/attendance", Map.of("itemId", a.homeId("mandatory"))));
        probes.list("listNearAgreements", "inForce", a -> get("/near-agreements?limit=100"));
        probes.add("agreementFigures", a -> get("/agreement-figures?organizationId=" + a.id("organization")));
    }
}
