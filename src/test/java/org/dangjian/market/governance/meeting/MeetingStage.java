package org.dangjian.market.governance.meeting;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** A town in which meetings are held. */
class MeetingStage {

    final Town town = new Town();

    static Map<String, String> unit(String id) {
        return Map.of("type", "ORGANIZATION", "id", id);
    }

    /** A joint meeting of the community today, with one topic. */
    String joint(Map<String, ?> terms) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "organizationId",
                town.community,
                "kind",
                "JOINT",
                "title",
                "第四季度联席会议",
                "heldOn",
                today().toString(),
                "place",
                "社区党群服务中心二楼",
                "agenda",
                List.of(Map.of("title", "电动自行车充电"))));
        body.putAll(terms);
        return created(town.communityStaff.post("/meetings", body));
    }

    /** The same with its units invited. */
    String jointOfUnits(Map<String, ?> terms) {
        String meeting = joint(terms);
        invite(meeting, Map.of("units", true)).statusCode(200);
        return meeting;
    }

    ValidatableResponse invite(String meeting, Map<String, ?> whom) {
        return town.communityStaff
                .post("/meetings/" + meeting + "/invitations", whom)
                .then();
    }

    String code(Person by, String meeting) {
        return by.get("/meetings/" + meeting + "/sign-in-code").path("code");
    }

    ValidatableResponse signIn(Person person, String meeting, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code(town.communityStaff, meeting)));
        body.putAll(more);
        return person.post("/meetings/" + meeting + "/sign-in", body).then();
    }

    ValidatableResponse close(Person by, String meeting, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("minutes", "与会单位讨论了充电设施选址。"));
        body.putAll(more);
        return by.post("/meetings/" + meeting + "/close", body).then();
    }

    int points(String type, String id) {
        return town.districtAdmin.get("/points/" + type + "/" + id).path("score.total");
    }
}
