package org.dangjian.market.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.holder;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.progress.month.MonthlyReview;
import org.dangjian.market.assessment.progress.month.Progress;
import org.dangjian.market.assessment.progress.month.ProgressRepository;
import org.dangjian.market.assessment.progress.month.ProgressService;
import org.dangjian.market.assessment.progress.month.ProgressSnapshot;
import org.dangjian.market.assessment.progress.month.ProgressTexts;
import org.dangjian.market.assessment.progress.month.RunningMonth;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.testsupport.Offers;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.claim.ClaimCounts;
import org.junit.jupiter.api.Test;

/** 月调度 and yearly plans: what everyone has done, owes and means to do. */
@QuarkusTest
class ProgressHttpTest extends ProgressTown {

    @Inject
    MonthlyReview review;

    @Inject
    RunningMonth running;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    ProgressRepository snapshots;

    @Inject
    ProgressTexts texts;

    @Test
    void theMonthThatRunsShowsWhoKeepsPaceAndRemindsTheOthersOnce() {
        Person diligent = town.member();
        String duty = town.mandatory("MEMBER", 12);
        for (int i = 0; i < today().getMonthValue(); i++) {
            attend(duty, diligent, today().minusDays(i), "第" + (i + 1) + "次");
        }
        town.earn(diligent, town.item(10, null));
        // What somebody else does for them is not their own work.
        Town.claim(diligent, Offers.ofMember(town, member, 1, null));

        progress("")
                .then()
                .statusCode(200)
                .body("items.holder.id", hasItem(member.memberId()))
                .body("items.takenAt", contains(nullValue(), nullValue()));
        progress("&remind=true")
                .then()
                .body("items.holder.id", contains(member.memberId()))
                .body("items[0].reminder[0]", containsString("已完成0次"))
                .body("items[0].mandatoryOwed", equalTo(1))
                .body("items[0].missing.rule", hasItem("mandatory:" + duty));
        progress("&remind=false")
                .then()
                .body("items.holder.id", contains(diligent.memberId()))
                .body("items[0].done", equalTo(1))
                .body("items[0].claimed", equalTo(1));
        town.districtAdmin
                .get("/progress/summary?organizationId=" + town.unit)
                .then()
                .body("holders", equalTo(2))
                .body("toRemind", equalTo(1))
                .body("done", equalTo(1));

        remind().then().body("sent", equalTo(1)).body("before", equalTo(0));
        remind().then().body("sent", equalTo(0)).body("before", equalTo(1));
        member.get("/notices").then().body("items.findAll { it.text.contains('进度提醒') }", hasSize(1));
        diligent.get("/notices").then().body("items.findAll { it.text.contains('进度提醒') }", empty());
    }

    @Test
    void theFiguresOfALargePlaceAreReadFromTheLastNight() {
        String duty = town.mandatory("MEMBER", 1);
        for (int i = 0; i < ProgressService.AT_ONCE; i++) {
            town.memberId("COMMUNITY", "FULL");
        }
        String path = organizations.get(UUID.fromString(town.district)).path();
        summary().then().statusCode(404).body("code", equalTo("month-not-taken"));
        running.take(path);
        attend(duty, member, today(), "第1次");
        summary()
                .then()
                .statusCode(200)
                .body("holders", equalTo(ProgressService.AT_ONCE + 1))
                .body("mandatoryMet", equalTo(0))
                .body("asOf", equalTo(today().toString()))
                .body("takenAt", notNullValue());
        running.take(path);
        summary().then().body("mandatoryMet", equalTo(1)).body("points", equalTo(10));
    }

    private Response summary() {
        return town.districtAdmin.get("/progress/summary?organizationId=" + town.district);
    }

    @Test
    void aMonthThatIsOverStaysAsItWasTaken() {
        YearMonth month = YearMonth.from(today()).minusMonths(2);
        String duty = mandatory(month.getYear());
        LocalDate day = month.atDay(10);
        attend(duty, member, day, "第1次");
        attend(duty, member, month.plusMonths(1).atDay(1), "第2次");
        review.take(month);
        attend(duty, member, day.plusDays(1), "补登");
        review.take(month);

        String query = "&year=" + month.getYear() + "&month=" + month.getMonthValue();
        progress(query)
                .then()
                .statusCode(200)
                .body("items.holder.id", contains(member.memberId()))
                .body("items[0].takenAt", notNullValue())
                .body("items[0].mandatoryOwed", equalTo(1))
                .body("items[0].mandatoryDone", equalTo(0))
                .body("items[0].missing.find { it.rule == 'mandatory:%s' }.actual".formatted(duty), equalTo("1次"));
        town.districtAdmin
                .get("/progress/summary?organizationId=" + town.unit + query)
                .then()
                .body("holders", equalTo(1))
                .body("mandatoryMet", equalTo(0));
        town.communityStaff
                .get("/progress?audience=ORGANIZATION&organizationId=" + town.community + query)
                .then()
                .body("items.holder.id", contains(town.unit));
        progress("&year=2001&month=1").then().statusCode(404).body("code", equalTo("month-not-taken"));
        new Town()
                .districtAdmin
                .get("/progress?organizationId=" + town.unit)
                .then()
                .statusCode(404);
    }

    @Test
    void aMonthIsTakenHoweverMuchSomebodyIsMissing() {
        List<Missing> missing = Collections.nCopies(400, new Missing("mandatory:x", "必选".repeat(50), "12次", "0次", 10));
        List<String> reasons = Collections.nCopies(400, "必选“" + "𠮷".repeat(100) + "”全年12次，到本月应完成8次，已完成5次");
        Progress progress = new Progress(
                Holder.member(UUID.randomUUID()),
                UUID.randomUUID(),
                "A/",
                Collections.nCopies(200, "A/" + UUID.randomUUID() + "/"),
                0,
                400,
                0,
                ClaimCounts.Counts.NONE,
                0,
                missing,
                reasons);
        QuarkusTransaction.begin();
        try {
            ProgressSnapshot row = new ProgressSnapshot(2001, 1, progress, texts.write(progress), Instant.EPOCH);
            snapshots.persistAndFlush(row);
            snapshots.getEntityManager().clear();
            ProgressSnapshot.Texts stored = snapshots.findById(row.id()).texts();
            assertThat(texts.missing(stored)).isEqualTo(missing);
            assertThat(texts.reasons(stored)).isEqualTo(reasons);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Response progress(String query) {
        return town.districtAdmin.get("/progress?organizationId=" + town.unit + query);
    }

    private Response remind() {
        return town.districtAdmin.post("/progress/reminders", Map.of("organizationId", town.unit));
    }

    private void attend(String item, Person who, LocalDate day, String summary) {
        created(town.communityStaff.post(
                "/items/" + item + "/completions",
                Map.of("servedOn", day.toString(), "summary", summary, "holders", List.of(holder(who)))));
    }
}
