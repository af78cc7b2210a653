package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** What was done in a {@link PermissionTown}: claims, attendance, adjustments, each in a state that has ended. */
final class PermissionDeeds {

    private static final Role[] HOLDERS = {Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER};

    private final PermissionTown place;
    private final Town town;
    private final Belongings here;

    PermissionDeeds(PermissionTown place) {
        this.place = place;
        this.town = place.town;
        this.here = place.here;
    }

    /** An offer of somebody from the community, taken up by everyone who can and given back. */
    void claims() {
        String offered = recommended();
        here.put("item", offered);
        for (Role role : HOLDERS) {
            here.put("claim", withdrawn(place.person(role), offered, place.holder(role)), role);
        }
        String claim = withdrawn(place.neighbourMember, offered, Town.holder(place.neighbourMember));
        here.put("claim", claim);
        here.put("readClaim", claim);
        here.put("readClaim", here.id("claim", Role.RESIDENT), Role.RESIDENT);
        here.put("readClaim", here.id("claim", Role.MEMBER), Role.MEMBER);
        place.neighbour.put("claim", claim);
        place.neighbour.put("readClaim", claim);

        here.put("rejectedItem", rejected());

        String shown = evidence(place.neighbourMember);
        String served = Town.claim(place.neighbourMember, town.item(5, 1));
        place.neighbourMember
                .post(
                        "/claims/" + served + "/completion",
                        Map.of("servedOn", today().toString(), "summary", "完成", "evidenceIds", List.of(shown)))
                .then()
                .statusCode(200);
        here.put("evidence", shown);
        here.put("evidence", evidence(place.member()), Role.MEMBER);
        place.neighbour.put("evidence", shown);
    }

    /** Made by a colleague, so that each of the others could be its second person. */
    private String rejected() {
        Person colleague = town.account("社区干部乙", "COMMUNITY_STAFF", town.community, null);
        String item = created(colleague.post("/items", item("OPTIONAL")));
        colleague.post("/items/" + item + "/submit", null).then().statusCode(200);
        town.secondDistrictAdmin
                .post("/items/" + item + "/review", Map.of("decision", "REJECT", "reason", "不属于受理范围"))
                .then()
                .statusCode(200);
        return item;
    }

    private Map<String, Object> item(String kind) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "audiences",
                List.of("MEMBER", "ORGANIZATION"),
                "title",
                "理论学习",
                "description",
                "",
                "category",
                "PARTY_LIFE",
                "points",
                10,
                "organizationId",
                town.community,
                "opensOn",
                LocalDate.of(today().getYear(), 1, 1).toString()));
    }

    private String recommended() {
        String offer = created(town.districtAdmin.post("/offers", place.offer(place.provider())));
        Map<String, Object> approval = Map.of("decision", "APPROVE", "points", 5, "capacity", 50);
        town.communityStaff
                .post("/offers/" + offer + "/review", approval)
                .then()
                .statusCode(200);
        Response published = town.streetStaff.post("/offers/" + offer + "/review", approval);
        published.then().statusCode(200);
        return published.path("itemId");
    }

    private static String withdrawn(Person by, String item, Map<String, String> holder) {
        String claim = created(by.post("/items/" + item + "/claims", Map.of("holder", holder)));
        by.post("/claims/" + claim + "/withdraw", null).then().statusCode(200);
        return claim;
    }

    /** Items offered to those who claim, each declined. */
    void dispatches() {
        String item = town.item(5, 50);
        for (Role role : List.of(Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)) {
            here.put("dispatch", declined(item, place.person(role), place.holder(role)), role);
        }
        String other = declined(item, place.neighbourMember, Town.holder(place.neighbourMember));
        here.put("dispatch", other);
        place.neighbour.put("dispatch", other);
    }

    private String declined(String item, Person asked, Map<String, String> holder) {
        Response made = town.communityStaff.post(
                "/items/" + item + "/dispatches", Map.of("holders", List.of(holder), "answerBy", today().toString()));
        made.then().statusCode(201);
        String dispatch = made.path("items[0].id");
        asked.post("/dispatches/" + dispatch + "/decline", Map.of("reason", "当天值班"))
                .then()
                .statusCode(200);
        return dispatch;
    }

    static String evidence(Person by) {
        return created(by.upload("/evidence", "photo.png", picture()));
    }

    static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Attendance that is verified, and some that its holder only reported. */
    void attendance() {
        Map<String, Object> terms = item("MANDATORY");
        terms.put("times", 300);
        terms.put("year", today().getYear());
        String mandatory = created(town.streetStaff.post("/items", terms));
        town.streetStaff.post("/items/" + mandatory + "/submit", null).then().statusCode(200);
        here.put("mandatory", mandatory);
        here.put("verified", attended(town.districtAdmin, mandatory, place.neighbourMember));
        here.put("verified", attended(town.districtAdmin, mandatory, place.person(Role.MEMBER)), Role.MEMBER);
        here.put(
                "verified",
                attended(town.districtAdmin, mandatory, Map.of("type", "ORGANIZATION", "id", town.unit), today()),
                Role.UNIT_OFFICER);
        here.put("reported", attended(place.neighbourMember, mandatory, place.neighbourMember));
    }

    private static String attended(Person by, String item, Person holder) {
        return attended(by, item, Town.holder(holder), today().minusDays(by == holder ? 1 : 0));
    }

    private static String attended(Person by, String item, Map<String, String> holder, LocalDate servedOn) {
        Response recorded = by.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", servedOn.toString(), "summary", "参加会议", "holders", List.of(holder)));
        recorded.then().statusCode(201);
        return recorded.path("items[0].id");
    }

    /** Rewards that were decided on, for the member and for the neighbour. */
    void adjustments() {
        here.put(
                "category",
                created(town.districtAdmin.post(
                        "/categories", Map.of("code", "AGENCY", "title", "代办帮办", "organizationId", town.district))));
        created(town.districtAdmin.post("/adjustment-rules", rule(town.district, "全区通报")));
        String closed = created(town.districtAdmin.post("/adjustment-rules", rule(town.district, "已停用")));
        town.districtAdmin
                .post("/adjustment-rules/" + closed + "/close", null)
                .then()
                .statusCode(200);
        here.put("adjustmentRule", closed);
        here.put("adjustment", decided(place.member(), "APPROVE"));
        here.put("approved", here.id("adjustment", null));
        here.put("rejected", decided(place.member(), "REJECT"));
        String other = decided(place.neighbourMember, "APPROVE");
        place.neighbour.put("adjustment", other);
    }

    static Map<String, Object> rule(String organizationId, String title) {
        return Map.of(
                "organizationId",
                organizationId,
                "audience",
                "ORGANIZATION",
                "kind",
                "DEDUCTION",
                "title",
                title,
                "points",
                5);
    }

    private String decided(Person holder, String decision) {
        String adjustment = created(town.secondDistrictAdmin.post(
                "/adjustments",
                Map.of(
                        "holder",
                        Town.holder(holder),
                        "kind",
                        "REWARD",
                        "points",
                        1,
                        "basis",
                        "表彰决定",
                        "occurredOn",
                        today().toString())));
        town.districtAdmin
                .post("/adjustments/" + adjustment + "/review", Map.of("decision", decision, "reason", "核实"))
                .then()
                .statusCode(200);
        return adjustment;
    }
}
