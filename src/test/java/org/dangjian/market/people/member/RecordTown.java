package org.dangjian.market.people.member;

import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town whose records of members are kept. */
abstract class RecordTown {

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    String post(Person member) {
        return created(town.districtAdmin.post(
                "/members/" + member.memberId() + "/posts",
                Map.of(
                        "organizationId",
                        town.branch,
                        "kind",
                        "SECRETARY",
                        "from",
                        Town.today().toString())));
    }

    Response points(Person holder) {
        return town.districtAdmin.get("/points/MEMBER/" + holder.memberId());
    }

    Response change(String member, Map<String, ?> body) {
        return town.districtAdmin.patch("/members/" + member, "*", body);
    }
}
