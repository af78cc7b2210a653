package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** Work around midnight of 31 December, recorded by services whose JVMs believe to be elsewhere. */
final class YearEdge {

    private static final LocalDate FIRST = LocalDate.of(Town.today().getYear(), 1, 1);
    private static final LocalDate LAST = FIRST.minusDays(1);
    private static final int POINTS = 10;

    /** A posting that must be found in the tables. */
    private record Posting(String claim, LocalDate servedOn, Instant from, Instant until) {}

    private final List<Posting> postings = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final Set<String> zones = new HashSet<>();
    private Town town;

    /** Has both days worked and verified in the zone the service runs in now; nothing twice for one zone. */
    void cross(Town where, String zone) {
        if (!zones.add(zone)) {
            return;
        }
        town = where;
        Person member = town.member();
        for (LocalDate day : List.of(LAST, FIRST)) {
            String item = town.item(
                    Map.of(
                            "points",
                            POINTS,
                            "opensOn",
                            LAST.toString(),
                            "closesOn",
                            FIRST.plusYears(1).minusDays(1).toString()),
                    null);
            items.add(item);
            work(member, item, day);
        }
        assertYears(member);
        items.forEach(this::assertDays);
    }

    /** The first minutes of the day in Shanghai are still yesterday's in London and Los Angeles. */
    private void work(Person member, String item, LocalDate day) {
        String claim = claim(member, item);
        Instant halfPastMidnight = day.atTime(0, 30).atZone(Town.SHANGHAI).toInstant();
        assertRefused("service-date-invalid", complete(member, claim, LAST.minusDays(1), null));
        LocalDate neighbour = day.equals(LAST) ? FIRST : LAST;
        assertRefused("validation-failed", complete(member, claim, neighbour, halfPastMidnight));
        Instant before = Instant.now();
        complete(member, claim, day, halfPastMidnight).then().statusCode(200);
        town.communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        postings.add(new Posting(claim, day, before, Instant.now()));
    }

    private static Response complete(Person member, String claim, LocalDate day, Instant startsAt) {
        Map<String, Object> visit = startsAt == null
                ? Map.of("servedOn", day.toString(), "summary", "年末年初")
                : Map.of("servedOn", day.toString(), "summary", "年末年初", "startsAt", startsAt.toString(), "minutes", 20);
        return member.post("/claims/" + claim + "/completion", visit);
    }

    private static void assertRefused(String code, Response answer) {
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private static void assertYears(Person member) {
        for (LocalDate day : List.of(LAST, FIRST)) {
            Response points = member.get("/points/MEMBER/" + member.memberId() + "?year=" + day.getYear());
            assertThat(points.<Integer>path("score.total")).isEqualTo(POINTS);
        }
    }

    /** Also of items that a service in another zone wrote. */
    private void assertDays(String item) {
        Response shown = town.communityStaff.get("/items/" + item);
        assertThat(shown.<String>path("opensOn")).isEqualTo(LAST.toString());
        assertThat(shown.<String>path("closesOn"))
                .isEqualTo(FIRST.plusYears(1).minusDays(1).toString());
    }

    /** Reads the tables: day, year and instant of every posting, whichever zone wrote it. */
    void assertRightYears(House house) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement()) {
            for (Posting posting : postings) {
                findings.addAll(findings(statement, posting));
            }
        }
        Figures.print(
                "R7", postings.size() + " days of service in " + zones + ", " + findings.size() + " in the wrong year");
        assertThat(zones).containsExactlyInAnyOrderElementsOf(House.ZONES);
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(Statement statement, Posting posting) throws SQLException {
        List<String> findings = new ArrayList<>();
        int rows = 0;
        try (ResultSet row = statement.executeQuery("select occurred_on, score_year, recorded_at from point_entry"
                + " where source_id = '" + posting.claim() + "'")) {
            while (row.next()) {
                rows++;
                LocalDate day = row.getObject(1, LocalDate.class);
                Instant at = row.getObject(3, java.time.OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant();
                findings.addAll(wrong(posting.servedOn(), day, row.getInt(2)));
                if (at.isBefore(posting.from().minusSeconds(1))
                        || at.isAfter(posting.until().plusSeconds(1))) {
                    findings.add("recorded at " + at + " instead of " + posting.until());
                }
            }
        }
        if (rows != 2) {
            findings.add(rows + " entries of " + posting);
        }
        return findings;
    }

    /** What is wrong with the day and year that a day of service was booked on. */
    static List<String> wrong(LocalDate servedOn, LocalDate bookedOn, int bookedYear) {
        List<String> findings = new ArrayList<>();
        if (!bookedOn.equals(servedOn)) {
            findings.add("served on " + servedOn + ", booked on " + bookedOn);
        }
        if (bookedYear != servedOn.getYear()) {
            findings.add("served on " + servedOn + ", booked in the year " + bookedYear);
        }
        return findings;
    }
}
