package org.dangjian.market.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A district of its own for one test, made through the API: a street, a community, a unit that reports in there with its
 * branch, and an account for each office. Nothing in it is shared with another test. All people are invented.
 */
public final class Town {

    public static final String PASSWORD = "Market-2026!";
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final AtomicInteger NUMBER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    public final String code = "T" + NUMBER.incrementAndGet();
    public final String district;
    public final String street;
    public final String community;
    public final String unit;
    public final String branch;
    public final Person systemAdmin;
    public final Person districtAdmin;
    public final Person secondDistrictAdmin;
    public final Person streetStaff;
    public final Person communityStaff;
    public final Person unitOfficer;
    public final Person auditor;

    public Town() {
        systemAdmin = Accounts.systemAdmin();
        district = organization(systemAdmin, code, code + "区", "DISTRICT", null);
        districtAdmin = account("区管理员", "DISTRICT_ADMIN", district, null);
        secondDistrictAdmin = account("区管理员乙", "DISTRICT_ADMIN", district, null);
        street = organization(districtAdmin, code + "-1", "试验街道", "STREET", code);
        community = organization(districtAdmin, code + "-11", "试验社区居委会", "COMMUNITY", code + "-1");
        unit = organization(districtAdmin, code + "-U", "试验医院", "STATIONED_UNIT", code);
        branch = organization(districtAdmin, code + "-U1", "试验医院第一党支部", "BRANCH", code + "-U");
        streetStaff = account("街道干部", "STREET_STAFF", street, null);
        communityStaff = account("社区干部", "COMMUNITY_STAFF", community, null);
        unitOfficer = account("单位干部", "UNIT_OFFICER", unit, null);
        auditor = account("监督员", "AUDITOR", district, null);
        reportIn("/organizations/" + unit, community);
    }

    /** Today in Shanghai. */
    public static LocalDate today() {
        return LocalDate.now(SHANGHAI);
    }

    /** A mainland number that no other test uses; never a real one: the prefix 100 is not assigned. */
    public static String phone() {
        return "100%08d".formatted(NUMBER.incrementAndGet() % 100_000_000);
    }

    /** Makes an organization and returns its id. */
    public String organization(Person by, String newCode, String name, String level, String parentCode) {
        Map<String, Object> body = new HashMap<>(Map.of("code", newCode, "name", name, "level", level));
        if (parentCode != null) {
            body.put("parentCode", parentCode);
        }
        return created(by.post("/organizations", body));
    }

    /** Makes an account and signs it in. */
    public Person account(String name, String role, String organizationId, String memberId) {
        return Accounts.open(systemAdmin, name, phone(), List.of(Accounts.role(role, organizationId)), memberId);
    }

    /** A member of the unit's branch who reports in to the community, with an account. */
    public Person member() {
        String memberId = memberId("PUBLIC_INSTITUTION", "FULL");
        reportIn("/members/" + memberId, community);
        return account("党员" + NUMBER.get(), "MEMBER", branch, memberId);
    }

    /** A member of another branch of the street, who shares no community with {@link #member()}, with an account. */
    public Person stranger() {
        int number = NUMBER.incrementAndGet();
        String elsewhere = organization(districtAdmin, code + "-X" + number, "别处党支部", "BRANCH", code + "-1");
        String memberId = created(districtAdmin.post(
                "/members",
                Map.of("name", "党员" + number, "phone", phone(), "category", "COMMUNITY", "branchId", elsewhere)));
        return account("党员" + number, "MEMBER", elsewhere, memberId);
    }

    /** A member without an account; not reported in anywhere. */
    public String memberId(String category, String stage) {
        return created(districtAdmin.post(
                "/members",
                Map.of(
                        "name", "党员" + NUMBER.incrementAndGet(),
                        "phone", phone(),
                        "category", category,
                        "stage", stage,
                        "branchId", branch)));
    }

    public Person resident() {
        return account("居民" + NUMBER.get(), "RESIDENT", community, null);
    }

    /** Records a report-in since the beginning of last year. */
    public void reportIn(String holderPath, String communityId) {
        LocalDate since = LocalDate.of(today().getYear() - 1, 1, 1);
        created(districtAdmin.post(
                holderPath + "/report-ins",
                Map.of("communityId", communityId, "kind", "REPORT_IN", "from", since.toString())));
    }

    /** An optional item of the community, published by two people. */
    public String item(int points, Integer capacity) {
        return item(Map.of("points", points), capacity);
    }

    /** The same with other terms. */
    public String item(Map<String, ?> terms, Integer capacity) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "OPTIONAL",
                "audiences",
                List.of("MEMBER", "ORGANIZATION"),
                "title",
                "陪同就医" + NUMBER.incrementAndGet(),
                "description",
                "",
                "category",
                "ELDERLY_AND_DISABLED",
                "points",
                10,
                "organizationId",
                community,
                "opensOn",
                LocalDate.of(today().getYear(), 1, 1).toString()));
        if (capacity != null) {
            body.put("capacity", capacity);
        }
        body.putAll(terms);
        String id = created(communityStaff.post("/items", body));
        communityStaff.post("/items/" + id + "/submit", null).then().statusCode(200);
        streetStaff
                .post("/items/" + id + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        return id;
    }

    /** A mandatory item of the district for members or organizations, published. */
    public String mandatory(String audience, int times) {
        String id = created(districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "MANDATORY",
                        "audiences",
                        List.of(audience),
                        "title",
                        "必选" + NUMBER.incrementAndGet(),
                        "description",
                        "",
                        "category",
                        "PARTY_LIFE",
                        "points",
                        10,
                        "times",
                        times,
                        "organizationId",
                        district,
                        "year",
                        today().getYear())));
        districtAdmin.post("/items/" + id + "/submit", null).then().statusCode(200);
        return id;
    }

    /** Claims an item for a member and returns the claim's id. */
    public static String claim(Person member, String itemId) {
        return created(member.post("/items/" + itemId + "/claims", Map.of("holder", holder(member))));
    }

    /** The member as a holder. */
    public static Map<String, String> holder(Person member) {
        return Map.of("type", "MEMBER", "id", member.memberId());
    }

    /** Hands in what was done today. */
    public static void complete(Person member, String claimId) {
        member.post("/claims/" + claimId + "/completion", Map.of("servedOn", today().toString(), "summary", "已完成"))
                .then()
                .statusCode(200);
    }

    /** Claims, completes and has verified an item, so that the member has its points. */
    public String earn(Person member, String itemId) {
        String claim = claim(member, itemId);
        complete(member, claim);
        communityStaff
                .post("/claims/" + claim + "/verification", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        return claim;
    }

    /** The id of what was created, {@code null} of what has none; fails the test when it was not. */
    public static String created(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return Wire.json(response.asByteArray()).path("id").textValue();
    }
}
