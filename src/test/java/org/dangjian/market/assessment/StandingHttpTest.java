package org.dangjian.market.assessment;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.PastYear;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The standing tells the truth: what waits, what is on pace, what is lost; and of a past year what was so then. */
@QuarkusTest
class StandingHttpTest {

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void whileTheYearRunsNobodyIsVetoedForWhatCanStillBeDone() {
        String duty = town.mandatory("MEMBER", 1);
        town.earn(member, town.item(30, null));

        member.get("/standings/me")
                .then()
                .statusCode(200)
                .body("vetoed", equalTo(false))
                .body("total", equalTo(0))
                .body("earned", equalTo(30))
                .body("withheld", equalTo(30))
                .body("lineAt", equalTo(80))
                .body("distance", equalTo(80))
                .body("duties.itemId", contains(duty))
                .body("duties[0].done", equalTo(0))
                .body("duties[0].times", equalTo(1))
                .body("duties[0].dueByNow", equalTo(today().getMonthValue() / 12))
                .body("duties[0].onPace", equalTo(today().getMonthValue() < 12))
                .body("onPace", equalTo(today().getMonthValue() < 12))
                .body("duties[0].canStillBeMet", equalTo(true))
                .body("findings.find { it.rule == 'veto' }.title", equalTo("必选尚未全部完成，自选暂不计入总分"));
        attend(duty, today());
        member.get("/standings/me")
                .then()
                .body("total", equalTo(40))
                .body("withheld", equalTo(0))
                .body("onPace", equalTo(true))
                .body("duties[0].done", equalTo(1));
    }

    @Test
    void aDutyWhoseLastDayIsOverVetoesAndAReportThatWaitsDoesNot() {
        LocalDate yesterday = today().minusDays(1);
        if (yesterday.getYear() < today().getYear()) {
            return;
        }
        String duty = town.mandatory("MEMBER", 1);
        String tag = town.districtAdmin.get("/items/" + duty).header("ETag");
        town.districtAdmin
                .patch("/items/" + duty, tag, Map.of("closesOn", yesterday.toString()))
                .then()
                .statusCode(200);

        member.get("/standings/me")
                .then()
                .body("vetoed", equalTo(true))
                .body("duties[0].canStillBeMet", equalTo(false))
                .body("missing.rule", not(hasItem("mandatory:" + duty)))
                .body("findings.find { it.rule == 'veto' }.actual", containsString("已无法完成"));
        created(member.post("/items/" + duty + "/completions", attendance(yesterday)));
        member.get("/standings/me")
                .then()
                .body("vetoed", equalTo(false))
                .body("duties[0].canStillBeMet", equalTo(true));
    }

    @Test
    void aRunWithinTheYearSaysThatItJudgesAsIfItEndedAndCountsThoseOnPaceToo() {
        if (today().getMonthValue() == 12) {
            return;
        }
        town.mandatory("MEMBER", 1);
        town.earn(member, town.item(90, null));
        String run = new PastYear(town, 0).run("MEMBER");

        town.districtAdmin
                .get("/assessments/" + run)
                .then()
                .body("counts.UNQUALIFIED", equalTo(1))
                .body("counts.QUALIFIED", equalTo(0))
                .body("countsOnPace.QUALIFIED", equalTo(1))
                .body("countsOnPace.UNQUALIFIED", equalTo(0))
                .body("note", containsString("年度尚未结束"));
        town.districtAdmin
                .get("/assessments/" + run + "/results")
                .then()
                .body("items[0].vetoed", equalTo(true))
                .body("items[0].findings.rule", hasItem("as-if-ended"));
        PastYear past = new PastYear(town, 2);
        town.districtAdmin
                .get("/assessments/" + past.run("MEMBER"))
                .then()
                .body("countsOnPace", nullValue())
                .body("note", nullValue())
                .body("counts.UNQUALIFIED", equalTo(1));
    }

    @Test
    void theMonthlyReviewShowsWhoIsOnPaceBesideWhoHasMet() {
        if (today().getMonthValue() == 12) {
            return;
        }
        town.mandatory("MEMBER", 1);
        town.districtAdmin
                .get("/progress?organizationId=" + town.unit)
                .then()
                .body("items[0].mandatoryDone", equalTo(0))
                .body("items[0].mandatoryOnPace", equalTo(1))
                .body("items[0].onPace", equalTo(true));
        town.districtAdmin
                .get("/progress/summary?organizationId=" + town.unit)
                .then()
                .body("mandatoryMet", equalTo(0))
                .body("mandatoryOnPace", equalTo(1));
    }

    private void attend(String item, LocalDate day) {
        created(town.communityStaff.post("/items/" + item + "/completions", attendance(day)));
    }

    private Map<String, Object> attendance(LocalDate day) {
        return Map.of("servedOn", day.toString(), "summary", "参加", "holders", List.of(holder(member)));
    }
}
