package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.put;
import static org.dangjian.market.testsupport.Wire.Call.stale;
import static org.dangjian.market.testsupport.Wire.Call.upload;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.trust.Probes.Asking;

/** The probes of the shelf and of what becomes of its items. */
final class ShelfProbes {

    private static final Map<String, Object> NO_PICTURES = Map.of("evidenceIds", List.of());

    private static final Map<String, String> WHY = Map.of("reason", "核实后更正");

    private ShelfProbes() {}

    static void addTo(Probes probes) {
        items(probes);
        claims(probes);
        attendance(probes);
        proposals(probes);
        dispatches(probes);
    }

    private static void dispatches(Probes probes) {
        probes.add(
                "dispatchItem",
                a -> post(
                        "/items/" + a.id("mandatory") + "/dispatches",
                        Map.of("holders", List.of(holder(a)), "answerBy", today().toString())));
        probes.list("listDispatches", "dispatch", a -> get("/dispatches?limit=100"));
        probes.add("getDispatch", a -> get("/dispatches/" + a.id("dispatch")));
        probes.add("acceptDispatch", a -> post("/dispatches/" + a.id("dispatch") + "/accept", null));
        probes.add("declineDispatch", a -> post("/dispatches/" + a.id("dispatch") + "/decline", WHY));
        probes.list("listUnclaimedItems", "item", a -> get("/items/unclaimed?days=0&limit=100"));
        probes.add("suggestHolders", a -> get("/items/" + a.id("item") + "/suggestions"));
        probes.add("getMemberSkills", a -> get("/members/" + a.id("member") + "/skills"));
        probes.add(
                "registerMemberSkills",
                a -> stale("PUT", "/members/" + a.id("member") + "/skills", Map.of("entries", List.of())));
        probes.add("getOrganizationResources", a -> get("/organizations/" + a.id("organization") + "/resources"));
        probes.add(
                "registerOrganizationResources",
                a -> stale(
                        "PUT", "/organizations/" + a.id("organization") + "/resources", Map.of("entries", List.of())));
    }

    private static void items(Probes probes) {
        probes.list("listItems", "item", a -> get("/items?limit=100&organizationId=" + a.id("community")));
        probes.add(
                "createItem",
                a -> post(
                        "/items",
                        Map.of(
                                "kind",
                                "OPTIONAL",
                                "audiences",
                                List.of("MEMBER"),
                                "title",
                                "陪诊",
                                "description",
                                "",
                                "category",
                                "HEALTH",
                                "points",
                                5,
                                "organizationId",
                                a.id("community"),
                                "opensOn",
                                today().toString())));
        probes.add("getItem", a -> get("/items/" + a.id("item")));
        probes.add("setItemPictures", a -> put("/items/" + a.id("item") + "/pictures", NO_PICTURES));
        probes.add("locateItem", a -> stale("PUT", "/items/" + a.id("item") + "/location", Map.of()));
        probes.add("updateItem", a -> stale("PATCH", "/items/" + a.id("item"), Map.of("title", "改名")));
        probes.add("submitItem", a -> post("/items/" + a.id("rejectedItem") + "/submit", null));
        probes.add(
                "reviewItem", a -> post("/items/" + a.id("rejectedItem") + "/review", Map.of("decision", "APPROVE")));
        probes.add("closeItem", a -> post("/items/" + a.id("rejectedItem") + "/close", WHY));
        probes.add("watchItem", a -> post("/items/" + a.id("mandatory") + "/watch", null));
        probes.add("unwatchItem", a -> post("/items/" + a.id("mandatory") + "/unwatch", null));
        probes.add("claimItem", a -> post("/items/" + a.homeId("mandatory") + "/claims", Map.of("holder", holding(a))));
    }

    private static Map<String, String> holder(Asking a) {
        String type = a.target().has("holderType") ? a.id("holderType") : "MEMBER";
        return Map.of("type", type, "id", a.id("holder"));
    }

    /** What the role claims and offers as. */
    private static Map<String, String> holding(Asking a) {
        String type = a.target().has("holdingType") ? a.id("holdingType") : "MEMBER";
        return Map.of("type", type, "id", a.id("holding"));
    }

    private static void claims(Probes probes) {
        probes.list("listClaims", "readClaim", a -> get("/claims?limit=100"));
        probes.add("getClaim", a -> get("/claims/" + a.id("readClaim")));
        probes.add("checkIn", a -> post("/claims/" + a.id("claim") + "/check-in", null));
        probes.add("getCheckInQr", a -> get("/items/" + a.id("item") + "/check-in-code/qr"));
        probes.add("getCheckInCode", a -> get("/items/" + a.id("item") + "/check-in-code"));
        probes.add("checkOut", a -> post("/claims/" + a.id("claim") + "/check-out", null));
        probes.add(
                "completeClaim",
                a -> post(
                        "/claims/" + a.id("claim") + "/completion",
                        Map.of("servedOn", today().toString(), "summary", "完成")));
        probes.add("withdrawClaim", a -> post("/claims/" + a.id("claim") + "/withdraw", null));
        probes.add(
                "verifyClaim",
                a -> post(
                        "/claims/" + a.id("claim") + "/verification", Map.of("decision", "RETURN", "reason", "补充说明")));
        probes.add(
                "verifyClaims",
                a -> post(
                        "/claims/verifications",
                        Map.of("items", List.of(Map.of("id", a.id("claim"), "decision", "RETURN", "reason", "补充说明")))));
        probes.add("revokeClaim", a -> post("/claims/" + a.id("claim") + "/revoke", WHY));
        probes.add("reverseClaim", a -> post("/claims/" + a.id("claim") + "/reversal", WHY));
        probes.add("getRatingMiniProgramCode", a -> get("/claims/" + a.id("claim") + "/rating-code"));
        probes.add("rateClaim", a -> post("/claims/" + a.id("claim") + "/rating", Map.of("stars", 5)));
        probes.add(
                "proposeAppointment",
                a -> post(
                        "/claims/" + a.id("claim") + "/appointment", Map.of("startsAt", today() + "T23:59:00+08:00")));
        probes.add("confirmClaimer", a -> post("/claims/" + a.id("claim") + "/confirmation", null));
        probes.add("revealContact", a -> post("/claims/" + a.id("claim") + "/contact", null));
        probes.add("handOverClaim", a -> post("/claims/" + a.id("claim") + "/hand-over", Map.of("to", holding(a))));
        probes.add("acceptHandOver", a -> post("/claims/" + a.id("claim") + "/hand-over/accept", null));
        probes.add("declineHandOver", a -> post("/claims/" + a.id("claim") + "/hand-over/decline", WHY));
        probes.add("markAbsence", a -> post("/claims/" + a.id("claim") + "/absence", WHY));
        probes.add("undoAbsence", a -> post("/claims/" + a.id("claim") + "/absence/undo", WHY));
        probes.add("getRatingAsk", a -> get("/ratings/unknown"));
        probes.add("getRatingQr", a -> get("/ratings/unknown/qr"));
        probes.add("rateByLink", a -> post("/ratings", Map.of("token", "unknown", "stars", 5)));
    }

    private static void attendance(Probes probes) {
        probes.add(
                "recordAttendance",
                a -> post(
                        "/items/" + a.homeId("mandatory") + "/completions",
                        Map.of(
                                "servedOn",
                                today().minusDays(2).toString(),
                                "summary",
                                "参加",
                                "holders",
                                List.of(holder(a)))));
        probes.list("listAttendance", "verified", a -> get("/items/" + a.id("mandatory") + "/completions?limit=100"));
        probes.add(
                "verifyAttendance",
                a -> post(
                        "/completions/" + a.id("verified") + "/verification",
                        Map.of("decision", "RETURN", "reason", "重复")));
        probes.add("reverseAttendance", a -> post("/completions/" + a.id("reported") + "/reversal", WHY));
        probes.add("showPicture", a -> get("/pictures/" + UUID.randomUUID() + "?size=FULL&until=1&sign=x"));
        probes.add("uploadEvidence", a -> upload("/evidence", "photo.png", PermissionDeeds.picture()));
        probes.add("getEvidence", a -> get("/evidence/" + a.id("evidence")));
    }

    private static void proposals(Probes probes) {
        probes.add("fileNeed", a -> post("/needs", need(a.id("community"))));
        probes.list("listNeeds", "need", a -> get("/needs?limit=100"));
        probes.add("getNeed", a -> get("/needs/" + a.id("need")));
        probes.add("revealBeneficiary", a -> post("/needs/" + a.id("need") + "/reveal", Map.of("reason", "上门联系")));
        probes.add("resubmitNeed", a -> post("/needs/" + a.id("ownNeed") + "/submit", need(a.homeId("community"))));
        probes.add("setNeedPictures", a -> put("/needs/" + a.id("endedNeed") + "/pictures", NO_PICTURES));
        probes.add("withdrawNeed", a -> post("/needs/" + a.id("endedNeed") + "/withdraw", WHY));
        probes.add("reportNotServed", a -> post("/needs/" + a.id("need") + "/not-served", WHY));
        probes.add(
                "reviewNeed",
                a -> post("/needs/" + a.id("decidedNeed") + "/review", Map.of("decision", "REJECT", "reason", "重复")));
        probes.add("makeOffer", a -> post("/offers", offer(holding(a), a.homeId("community"))));
        probes.list("listOffers", "offer", a -> get("/offers?limit=100"));
        probes.add("getOffer", a -> get("/offers/" + a.id("offer")));
        probes.add(
                "resubmitOffer",
                a -> post(
                        "/offers/" + a.id("ownOffer") + "/submit",
                        offer(a.home().provider(), a.homeId("community"))));
        probes.add("withdrawOffer", a -> post("/offers/" + a.id("endedOffer") + "/withdraw", WHY));
        probes.add(
                "reviewOffer",
                a -> post("/offers/" + a.id("decidedOffer") + "/review", Map.of("decision", "REJECT", "reason", "重复")));
    }

    private static Map<String, Object> need(String organization) {
        return Map.of("title", "陪诊", "description", "每周一次", "category", "HEALTH", "organizationId", organization);
    }

    private static Map<String, Object> offer(Map<String, String> provider, String organization) {
        return Map.of(
                "title",
                "义诊",
                "description",
                "每月一次",
                "category",
                "HEALTH",
                "organizationId",
                organization,
                "provider",
                provider);
    }
}
