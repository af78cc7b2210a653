package org.dangjian.market.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Person;

/** The members once they are registered: the cast, with accounts, and everyone in the cast's branch. */
public final class Members {

    private final Map<Cast, String> ids = new EnumMap<>(Cast.class);
    private final Map<Cast, Person> accounts = new EnumMap<>(Cast.class);
    private final List<String> branch;

    public Members(Offices offices) {
        for (Cast member : Cast.values()) {
            Response found = offices.districtAdmin.post("/members/search", Map.of("phone", Roster.phone(member)));
            found.then().body("items", hasSize(1)).body("items[0].name", equalTo(member.fullName()));
            String id = found.path("items[0].id");
            ids.put(member, id);
            if (member.isActive()) {
                accounts.put(
                        member,
                        Offices.account(offices.systemAdmin, member.fullName(), "MEMBER", offices.firstBranch, id));
            }
        }
        branch = read(offices);
    }

    public String id(Cast member) {
        return ids.get(member);
    }

    public Person account(Cast member) {
        return accounts.get(member);
    }

    /** Everyone in the branch of the cast but these. */
    List<Map<String, String>> branchWithout(List<Cast> absent) {
        List<String> missing = absent.stream().map(ids::get).toList();
        return branch.stream()
                .filter(id -> !missing.contains(id))
                .map(id -> Map.of("type", "MEMBER", "id", id))
                .toList();
    }

    private static List<String> read(Offices offices) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Response page = offices.streetStaff.get("/members?limit=100&branchId=" + offices.firstBranch + next);
            page.then().statusCode(200);
            found.addAll(page.<List<String>>path("items.id"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (next != null);
        return found;
    }
}
