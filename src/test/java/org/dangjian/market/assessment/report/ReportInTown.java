package org.dangjian.market.assessment.report;

import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** A town where members and units report in. */
abstract class ReportInTown {

    Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    /** The name in the register; an account may carry another. */
    String registered(Person member) {
        return town.districtAdmin.get("/members/" + member.memberId()).path("name");
    }
}
