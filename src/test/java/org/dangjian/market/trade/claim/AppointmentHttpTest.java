package org.dangjian.market.trade.claim;

import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.complete;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Who serves and who is served agree on when to meet, and hear of what changes. */
@QuarkusTest
class AppointmentHttpTest extends MeetingTown {

    @Test
    void eitherSideProposesWhenToMeetAndTheOtherIsTold() {
        String need = filed();
        Person member = town.member();
        String claim = claim(member, onTheShelf(need, 1));
        appoint(member, claim, today().minusDays(1) + "T09:00:00+08:00").then().statusCode(400);
        appoint(member, claim, today().plusYears(3) + "T09:00:00+08:00")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("startsAt"));
        appoint(member, claim, TOMORROW)
                .then()
                .statusCode(200)
                .body("appointment.note", equalTo("社区门口见"))
                .body("appointment.proposedBy.id", equalTo(member.accountId()))
                .body("nextStep", equalTo("COMPLETE"));
        resident.get("/notices")
                .then()
                .body("items[0].text", containsString("09:00"))
                .body("items[0].text", not(containsString("门口")));
        resident.get("/needs/" + need)
                .then()
                .body("claims[0].appointment.startsAt", equalTo(today().plusDays(1) + "T01:00:00Z"))
                .body("claims[0].appointment.note", equalTo("社区门口见"))
                .body("claims[0].appointment.proposedBy.name", containsString("*"));
        resident.post("/claims/" + claim + "/appointment", Map.of("startsAt", today().plusDays(2) + "T10:00:00+08:00"))
                .then()
                .statusCode(200)
                .body("appointment.note", nullValue());
        member.get("/notices").then().body("items[0].text", containsString("10:00"));
        // Staff for somebody: both hear of it.
        appoint(town.communityStaff, claim, TOMORROW)
                .then()
                .statusCode(200)
                .body("appointment.proposedBy.onBehalf", equalTo(true));
        for (Person side : List.of(member, resident)) {
            side.get("/notices").then().body("items[0].text", containsString("09:00"));
        }
        appoint(town.member(), claim, TOMORROW).then().statusCode(404);
        complete(member, claim);
        appoint(member, claim, TOMORROW).then().statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void whatClaimantsGoByDoesNotChangeBehindTheirBacks() {
        String item = town.item(Map.of("title", "小区义诊", "place", "东门"), 5);
        Person member = town.member();
        claim(member, item);
        Person gone = town.member();
        gone.post("/claims/" + claim(gone, item) + "/withdraw", null).then().statusCode(200);
        String tag = town.streetStaff.get("/items/" + item).header("ETag");
        tag = town.streetStaff
                .patch(
                        "/items/" + item,
                        tag,
                        Map.of(
                                "title",
                                "小区健康义诊",
                                "place",
                                "西门",
                                "closesOn",
                                today().plusDays(40).toString(),
                                "startsAt",
                                today().plusDays(1) + "T09:00:00+08:00"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        member.get("/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].text", containsString("名称由“小区义诊”改为“小区健康义诊”"))
                .body("items[0].text", containsString("地点由“东门”改为“西门”"))
                .body("items[0].text", containsString("至 " + today().plusDays(40)))
                .body("items[0].text", containsString("时间由“未填写”改为“" + today().plusDays(1) + " 09:00”"));
        gone.get("/notices").then().body("items.size()", equalTo(0));
        town.streetStaff
                .patch("/items/" + item, tag, Map.of("capacity", 6))
                .then()
                .statusCode(200);
        member.get("/notices").then().body("items.size()", equalTo(1));
    }
}
