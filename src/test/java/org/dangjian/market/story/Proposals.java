package org.dangjian.market.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;

/** Sixty needs and offers on their way through the two levels of review to the shelf. */
public final class Proposals {

    static final int NEEDS = 48;
    static final int OFFERS = 12;
    private static final int PLACES = 12;

    /** What becomes of a proposal; each tenth goes the same way. */
    private enum Fate {
        PUBLISHED,
        SENT_BACK_BY_THE_COMMUNITY,
        SENT_BACK_BY_THE_STREET,
        REJECTED_BY_THE_COMMUNITY,
        REJECTED_BY_THE_STREET
    }

    private final Offices offices;
    private final Members members;
    private final Map<Integer, List<String>> optional = new HashMap<>();
    private final Map<String, List<String>> recommended = new HashMap<>();
    private int handedIn;
    private int sentBack;
    private int rejected;

    public Proposals(Offices offices, Members members) {
        this.offices = offices;
        this.members = members;
    }

    public void residentsMembersAndStaffAskForFortyEightThings() {
        for (int i = 0; i < NEEDS; i++) {
            Person requester = switch (i % 3) {
                case 0 -> offices.resident;
                case 1 -> members.account(Cast.SIXTY);
                default -> offices.communityStaff;
            };
            Map<String, Object> need = new HashMap<>(Map.of(
                    "title",
                    "需求" + i,
                    "description",
                    "独居老人，住三单元，行动不便",
                    "category",
                    i % 2 == 0 ? "ELDERLY_AND_DISABLED" : "CONVENIENCE",
                    "organizationId",
                    offices.community));
            if (requester == offices.communityStaff) {
                need.put("onBehalfOf", "张大娘");
                need.put("beneficiary", Map.of("name", "张大娘", "phone", "10000000001", "address", "三单元 101"));
            }
            String difficulty = i % 2 == 0 ? "VERY_HARD" : "NORMAL";
            String item = review("/needs", requester, need, difficulty);
            if (item != null) {
                optional.computeIfAbsent(i % 2 == 0 ? 20 : 10, points -> new ArrayList<>())
                        .add(item);
            }
        }
    }

    public void unitsAndMembersOfferTwelveThings() {
        for (int i = 0; i < OFFERS; i++) {
            Person provider = switch (i % 4) {
                case 0 -> offices.hospitalOfficer;
                case 1 -> offices.schoolOfficer;
                case 2 -> members.account(Cast.VETOED_RECOMMENDED);
                default -> members.account(Cast.SEVENTY_EIGHT);
            };
            Map<String, String> holder = provider.memberId() != null
                    ? Map.of("type", "MEMBER", "id", provider.memberId())
                    : Map.of("type", "ORGANIZATION", "id", i % 4 == 0 ? offices.hospital : offices.school);
            String item = review(
                    "/offers",
                    provider,
                    Map.of(
                            "title",
                            "服务" + i,
                            "description",
                            "周末上门",
                            "category",
                            "HEALTH",
                            "provider",
                            holder,
                            "organizationId",
                            offices.community,
                            "slots",
                            2),
                    i % 4 == 2 ? "VERY_HARD" : "NORMAL");
            if (item != null) {
                recommended
                        .computeIfAbsent(holder.get("id"), id -> new ArrayList<>())
                        .add(item);
            }
        }
    }

    /** Sends a proposal through the review; the id of the item, or {@code null} when it was refused. */
    private String review(String kind, Person requester, Map<String, Object> proposal, String difficulty) {
        String path = kind + "/" + created(requester.post(kind, proposal));
        // Nobody screens what they filed: for the community's own the street screens and the district approves.
        boolean own = requester == offices.communityStaff;
        Person screener = own ? offices.streetStaff : offices.communityStaff;
        Person approver = own ? offices.districtAdmin : offices.streetStaff;
        switch (fate(handedIn++)) {
            case PUBLISHED -> {}
            case SENT_BACK_BY_THE_COMMUNITY -> sendBack(path, requester, screener, proposal);
            case SENT_BACK_BY_THE_STREET -> {
                screen(path, screener, difficulty);
                sendBack(path, requester, approver, proposal);
            }
            case REJECTED_BY_THE_COMMUNITY -> {
                return reject(path, requester, screener);
            }
            case REJECTED_BY_THE_STREET -> {
                screen(path, screener, difficulty);
                return reject(path, requester, approver);
            }
        }
        screen(path, screener, difficulty);
        var published = approver.post(path + "/review", Map.of("decision", "APPROVE"));
        published.then().statusCode(200).body("status", equalTo("PUBLISHED"));
        return published.path("itemId");
    }

    private static Fate fate(int number) {
        return switch (number % 10) {
            case 3 -> Fate.SENT_BACK_BY_THE_COMMUNITY;
            case 6 -> Fate.SENT_BACK_BY_THE_STREET;
            case 8 -> number % 20 == 8 ? Fate.REJECTED_BY_THE_COMMUNITY : Fate.REJECTED_BY_THE_STREET;
            default -> Fate.PUBLISHED;
        };
    }

    private static void screen(String path, Person screener, String difficulty) {
        Map<String, Object> decision = Map.of(
                "decision", "APPROVE",
                "publicTitle", "上门服务",
                "publicDescription", "为社区居民提供帮助",
                "difficulty", difficulty,
                "capacity", PLACES);
        screener.post(path + "/review", decision).then().statusCode(200).body("status", equalTo("SCREENED"));
        screener.post(path + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    private void sendBack(String path, Person requester, Person reviewer, Map<String, Object> proposal) {
        sentBack++;
        refuse(path, reviewer, "RETURN");
        requester.get(path).then().body("status", equalTo("RETURNED")).body("reason", equalTo("请写清时间和次数"));
        Map<String, Object> corrected = new HashMap<>(proposal);
        corrected.put("description", "每周六上午一次");
        requester.post(path + "/submit", corrected).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    private String reject(String path, Person requester, Person reviewer) {
        rejected++;
        refuse(path, reviewer, "REJECT");
        requester.get(path).then().body("status", equalTo("REJECTED")).body("reason", notNullValue());
        reviewer.post(path + "/review", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        return null;
    }

    private static void refuse(String path, Person reviewer, String decision) {
        reviewer.post(path + "/review", Map.of("decision", decision))
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-required"));
        reviewer.post(path + "/review", Map.of("decision", decision, "reason", "请写清时间和次数"))
                .then()
                .statusCode(200);
    }

    public void whatWasApprovedIsOnTheShelfWithoutAWordAboutThePersonInNeed() {
        assertThat(sentBack).isEqualTo(12);
        assertThat(rejected).isEqualTo(6);
        String shelf = "/items?status=PUBLISHED&limit=100&count=true&organizationId=" + offices.community;
        offices.resident
                .get(shelf + "&kind=OPTIONAL")
                .then()
                .body("total", equalTo(NEEDS - 4))
                .body("items", hasSize(NEEDS - 4))
                .body("items.title", everyItem(equalTo("上门服务")))
                .body("items.description", everyItem(equalTo("为社区居民提供帮助")));
        offices.resident.get(shelf + "&kind=RECOMMENDED").then().body("total", equalTo(OFFERS - 2));
    }

    /** An optional item worth so many points. */
    public String optional(int points, int number) {
        return optional.get(points).get(number);
    }

    /** What a holder offers. */
    public String recommended(String holderId, int number) {
        return recommended.get(holderId).get(number);
    }
}
