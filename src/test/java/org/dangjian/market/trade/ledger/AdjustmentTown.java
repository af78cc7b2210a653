package org.dangjian.market.trade.ledger;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;

import java.util.Map;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town where rewards and deductions are proposed and decided on. */
abstract class AdjustmentTown {

    Town town;
    Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    String propose(String kind, int points) {
        return created(town.communityStaff.post("/adjustments", body(kind, points)));
    }

    Map<String, Object> body(String kind, int points) {
        return Map.of(
                "holder",
                holder(member),
                "kind",
                kind,
                "points",
                points,
                "basis",
                "文件〔2026〕1号",
                "occurredOn",
                today().toString());
    }
}
