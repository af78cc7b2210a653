package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dangjian.market.story.Cast;
import org.dangjian.market.story.Deeds;
import org.dangjian.market.story.Divisions;
import org.dangjian.market.story.Duties;
import org.dangjian.market.story.Members;
import org.dangjian.market.story.Offices;
import org.dangjian.market.story.Passbook;
import org.dangjian.market.story.Proposals;
import org.dangjian.market.story.Roster;
import org.dangjian.market.story.Verdicts;
import org.dangjian.market.story.Verdicts.Finding;
import org.dangjian.market.story.Verdicts.Verdict;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story of a year in 尧都区, 临汾市, told through the API by people who sign in: from the tree of organizations to the
 * explained suggestion for each member and unit. One chapter a method; each goes on where the one before ended.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearStoryHttpTest {

    private Person systemAdmin;
    private Offices offices;
    private Roster roster;
    private Members members;
    private Duties duties;
    private Proposals shelf;
    private Deeds deeds;
    private Verdicts ofMembers;
    private Map<String, Verdict> results;

    @Test
    @Order(1)
    void theWholeCityIsImportedOnceAndNotTwice() {
        systemAdmin = Accounts.systemAdmin();
        imports(systemAdmin, "/organizations/import?dryRun=true", Divisions.csv(), Divisions.COUNT, 0);
        systemAdmin.get("/organizations?code=" + Divisions.CITY).then().body("items", empty());
        imports(systemAdmin, "/organizations/import", Divisions.csv(), Divisions.COUNT, 0);
        systemAdmin
                .get("/organizations?code=" + Divisions.STREET)
                .then()
                .body("items.name", contains("解放路街道"))
                .body("items[0].parentCode", equalTo(Divisions.DISTRICT));
        imports(systemAdmin, "/organizations/import", Divisions.csv(), 0, Divisions.COUNT);
    }

    @Test
    @Order(2)
    void theDistrictSetsUpAStreetAndFiveThousandMembersAreRegistered() {
        offices = new Offices(systemAdmin);
        roster = new Roster();
        imports(offices.districtAdmin, "/members/import", roster.csv(), Roster.SIZE, 0);
        imports(offices.districtAdmin, "/members/import", roster.csv(), 0, Roster.SIZE);
        offices.districtAdmin.get("/members?limit=1&count=true").then().body("total", equalTo(Roster.SIZE));
        members = new Members(offices);
        offices.communityStaff
                .get("/members/" + members.id(Cast.SIXTY))
                .then()
                .body("communityId", equalTo(offices.community))
                .body("phone", not(containsString("1009")))
                .body("name", equalTo("赵𠮷"));
        systemAdmin.get("/members").then().statusCode(403);
    }

    @Test
    @Order(3)
    void theShelfFillsWithMandatoryItemsNeedsAndOffers() {
        duties = new Duties(offices, members);
        duties.theDistrictPublishesFiveForMembersAndFiveForUnits();
        shelf = new Proposals(offices, members);
        shelf.residentsMembersAndStaffAskForFortyEightThings();
        shelf.unitsAndMembersOfferTwelveThings();
        shelf.whatWasApprovedIsOnTheShelfWithoutAWordAboutThePersonInNeed();
    }

    @Test
    @Order(4)
    void membersAndUnitsServeAndWhatTheyDidIsConfirmed() {
        duties.moreThanFiveHundredAtOnceAreRefused();
        duties.aBranchOfFiveHundredAttendsAsTheStreetRecordsItAtOnce();
        duties.nobodyRecordsAttendanceForThemselvesAsVerified();
        duties.bothUnitsDoAllThatIsMandatory();
        deeds = new Deeds(offices, members, shelf);
        deeds.membersDoWhatTheyClaimedAndAreAwardedAllOrPart();
        deeds.whatIsNotDoneWellIsSentBackFirst();
        deeds.aPlaceIsGivenUpAndFreeAgain();
        deeds.whatWasVerifiedByMistakeIsUndone();
        deeds.aResidentTakesUpOffersAndTheirProvidersEarn();
        deeds.bothUnitsServeAndOneDoesItNotQuiteInFull();
        deeds.aRewardAndADeductionTakeTwoPeopleEach();
        deeds.theLedgerHolds(Cast.VETOED_OPTIONAL, 120);
        deeds.theLedgerHolds(Cast.SEVENTY_EIGHT, 78);
        deeds.theLedgerHolds(Cast.IDLE, 0);
    }

    @Test
    @Order(5)
    void theRunJudgesEveryMemberOnceAndTheYearStaysOpen() {
        ofMembers = Verdicts.of(offices.districtAdmin, "MEMBER", offices.district);
        assertThat(ofMembers.evaluated()).isEqualTo(Roster.SIZE);
        assertThat(ofMembers.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "QUALIFIED",
                        1,
                        "DEFERRED",
                        4,
                        "UNQUALIFIED",
                        Roster.SIZE - 1 - 4 - roster.probationary(),
                        "NOT_GRADED",
                        roster.probationary()));
        results = ofMembers.below(offices.firstBranch);
        assertThat(results).hasSize(500);
        results.values().forEach(result -> {
            assertThat(result.findings()).isNotEmpty();
            assertThat(result.effects()).isEqualTo(result.total());
        });
        ofMembers
                .close()
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment-blocked"))
                .body("detail", containsString("尚未结束"));
    }

    @Test
    @Order(6)
    void exactPointsGiveExactBands() {
        comesOut(Cast.EIGHTY, 80, "QUALIFIED", false);
        comesOut(Cast.SEVENTY_NINE, 79, "DEFERRED", false);
        comesOut(Cast.SIXTY, 60, "DEFERRED", false);
        comesOut(Cast.FIFTY_NINE, 59, "UNQUALIFIED", false);
        comesOut(Cast.IDLE, 0, "UNQUALIFIED", true);
        comesOut(Cast.REVERSED, 50, "UNQUALIFIED", false);
        assertThat(of(Cast.REVERSED).findings()).extracting(Finding::rule).doesNotContain("points:OPTIONAL");

        comesOut(Cast.VETOED_OPTIONAL, 40, "UNQUALIFIED", true);
        assertThat(of(Cast.VETOED_OPTIONAL).vetoed()).isTrue();
        Finding veto = of(Cast.VETOED_OPTIONAL).finding("veto");
        assertThat(veto.effect()).isEqualTo(-80);
        assertThat(veto.title()).isEqualTo("必选未完成，自选不计分");
        assertThat(veto.actual()).contains("参加民主评议", "自选80分未计入总分");

        comesOut(Cast.VETOED_RECOMMENDED, 80, "DEFERRED", true);
        assertThat(of(Cast.VETOED_RECOMMENDED).vetoed()).isTrue();
        assertThat(of(Cast.VETOED_RECOMMENDED).finding("veto-band").title()).contains("一票否决");

        Verdict probationary = of(Cast.PROBATIONARY);
        assertThat(probationary.band()).isEqualTo("NOT_GRADED");
        assertThat(probationary.reason()).contains("预备党员");

        Verdicts ofUnits = Verdicts.of(offices.streetStaff, "ORGANIZATION", offices.street);
        assertThat(ofUnits.evaluated()).isEqualTo(Offices.UNITS_OF_THE_STREET);
        assertThat(ofUnits.counts()).isEqualTo(Map.of("STANDARD_MET", 1, "STANDARD_NOT_MET", 5));
        comesOut(ofUnits.below(offices.street).get(offices.hospital), 80, "STANDARD_MET", false);
        comesOut(ofUnits.below(offices.street).get(offices.school), 79, "STANDARD_NOT_MET", false);
    }

    @Test
    @Order(7)
    void whySeventyEightIsAnsweredToThePoint() {
        comesOut(of(Cast.SEVENTY_EIGHT), 78, "DEFERRED", true);
        assertThat(of(Cast.SEVENTY_EIGHT).finding("deduction-only").title()).contains("仅因扣分降档");
        Person member = members.account(Cast.SEVENTY_EIGHT);
        member.get("/standings/me")
                .then()
                .statusCode(200)
                .body("total", equalTo(78))
                .body("distance", equalTo(2))
                .body("band", nullValue());
        Passbook passbook = Passbook.of(member);
        assertThat(passbook.total()).isEqualTo(78);
        assertThat(passbook.undone()).isEqualTo(10);
        List<Finding> scoring = of(Cast.SEVENTY_EIGHT).findings().stream()
                .filter(finding -> finding.effect() != 0)
                .toList();
        scoring.forEach(finding -> assertThat(passbook.sum(finding.entryIds())).isEqualTo(finding.effect()));
        assertThat(scoring.stream().flatMap(finding -> finding.entryIds().stream()))
                .containsExactlyInAnyOrderElementsOf(passbook.counting());
    }

    @Test
    @Order(8)
    void theTrailShowsWhoDidWhatAndNobodyChangedIt() {
        offices.auditor
                .get("/audit/events?subjectType=claim&subjectId=" + deeds.explainedClaim())
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        contains(
                                "claim.verified", "claim.submitted", "claim.returned", "claim.submitted", "claim.made"))
                .body("items.accountName", contains("社区干部", "李㛃", "社区干部", "李㛃", "李㛃"))
                .body("items.occurredAt", everyItem(notNullValue()))
                .body("items[0].entriesHash", notNullValue())
                .body("items[0].details.points", equalTo(9));
        offices.auditor
                .post("/audit/verification", null)
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("ok", equalTo(true));
    }

    private Verdict of(Cast who) {
        return results.get(members.id(who));
    }

    private void comesOut(Cast who, int total, String band, boolean needsReview) {
        comesOut(of(who), total, band, needsReview);
    }

    private static void comesOut(Verdict result, int total, String band, boolean needsReview) {
        assertThat(result.total()).isEqualTo(total);
        assertThat(result.band()).isEqualTo(band);
        assertThat(result.needsReview()).isEqualTo(needsReview);
    }

    private static void imports(Person by, String path, byte[] csv, int created, int unchanged) {
        Jobs.toTheEnd(by, by.upload(path, "table.csv", csv))
                .then()
                .body("created", equalTo(created))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(unchanged))
                .body("errors", empty());
    }
}
