package org.dangjian.market.story;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;

/** The five mandatory items of the year, for members and for units, and who attended them. */
public final class Duties {

    private static final List<String> OF_MEMBERS = List.of("参加组织生活", "缴纳党费", "学习党章", "到社区报到", "参加民主评议");
    private static final List<String> OF_UNITS = List.of("召开联席会议", "签订共建协议", "组织主题党日", "开放活动场所", "年底述职");

    private final Offices offices;
    private final Members members;
    private final List<String> memberItems = new ArrayList<>();
    private final List<String> unitItems = new ArrayList<>();

    public Duties(Offices offices, Members members) {
        this.offices = offices;
        this.members = members;
    }

    public void theDistrictPublishesFiveForMembersAndFiveForUnits() {
        OF_MEMBERS.forEach(title -> memberItems.add(publish("MEMBER", title)));
        OF_UNITS.forEach(title -> unitItems.add(publish("ORGANIZATION", title)));
        offices.schoolOfficer
                .get("/items?kind=MANDATORY&count=true&organizationId=" + offices.district)
                .then()
                .body("total", equalTo(10))
                .body("items.status", everyItem(equalTo("PUBLISHED")));
    }

    private String publish(String audience, String title) {
        String id = created(offices.districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "MANDATORY",
                        "audiences",
                        List.of(audience),
                        "title",
                        title,
                        "description",
                        "",
                        "category",
                        "PARTY_LIFE",
                        "points",
                        10,
                        "organizationId",
                        offices.district,
                        "year",
                        today().getYear())));
        offices.districtAdmin
                .post("/items/" + id + "/submit", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        return id;
    }

    /** Who misses what later veto: one member the last item; another attends it, but that turns out to be wrong. */
    public void aBranchOfFiveHundredAttendsAsTheStreetRecordsItAtOnce() {
        for (String item : memberItems) {
            boolean last = item.equals(memberItems.getLast());
            List<Cast> absent = last ? List.of(Cast.IDLE, Cast.VETOED_RECOMMENDED) : List.of(Cast.IDLE);
            List<Map<String, String>> present = members.branchWithout(absent);
            Response recorded = attend(offices.streetStaff, item, present);
            recorded.then().statusCode(201).body("items", hasSize(Roster.PER_BRANCH - absent.size()));
            if (last) {
                String mistaken =
                        recorded.path("items.find { it.holder.id == '" + members.id(Cast.VETOED_OPTIONAL) + "' }.id");
                offices.streetStaff
                        .post("/completions/" + mistaken + "/reversal", Map.of("reason", "当日请假，登记有误"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("REVERSED"));
            }
        }
    }

    public void moreThanFiveHundredAtOnceAreRefused() {
        Map<String, String> somebody = Map.of("type", "MEMBER", "id", members.id(Cast.IDLE));
        attend(offices.streetStaff, memberItems.getFirst(), Collections.nCopies(Roster.PER_BRANCH + 1, somebody))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
    }

    public void nobodyRecordsAttendanceForThemselvesAsVerified() {
        attend(offices.hospitalOfficer, unitItems.getFirst(), units().subList(0, 1))
                .then()
                .statusCode(201)
                .body("items[0].status", equalTo("SUBMITTED"));
        String reported = offices.districtAdmin
                .get("/items/" + unitItems.getFirst() + "/completions?status=SUBMITTED")
                .path("items[0].id");
        offices.hospitalOfficer
                .post("/completions/" + reported + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403);
        offices.districtAdmin
                .post("/completions/" + reported + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
    }

    public void bothUnitsDoAllThatIsMandatory() {
        attend(offices.districtAdmin, unitItems.getFirst(), units().subList(1, 2))
                .then()
                .statusCode(201);
        for (String item : unitItems.subList(1, unitItems.size())) {
            attend(offices.districtAdmin, item, units()).then().statusCode(201);
        }
    }

    private static Response attend(Person by, String item, List<Map<String, String>> holders) {
        return by.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", today().toString(), "summary", "集中登记", "holders", holders));
    }

    private List<Map<String, String>> units() {
        return List.of(
                Map.of("type", "ORGANIZATION", "id", offices.hospital),
                Map.of("type", "ORGANIZATION", "id", offices.school));
    }
}
