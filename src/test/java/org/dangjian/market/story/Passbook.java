package org.dangjian.market.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dangjian.market.testsupport.Person;

/** A member's ledger of the year as they read it: each row carries the total of all rows up to it. */
public final class Passbook {

    private final Map<String, Integer> counting = new HashMap<>();
    private int total;
    private int undone;

    private Passbook() {}

    /** Reads it and adds it up. */
    public static Passbook of(Person member) {
        Response entries = member.get("/points/MEMBER/" + member.memberId() + "/entries?unit=SCORE&limit=100");
        entries.then().statusCode(200).body("next", nullValue());
        Passbook passbook = new Passbook();
        List<Map<String, Object>> newestFirst = entries.path("items");
        newestFirst.reversed().forEach(passbook::add);
        return passbook;
    }

    private void add(Map<String, Object> entry) {
        total += (int) entry.get("points");
        assertThat(entry.get("total")).isEqualTo(total);
        if ("REVERSAL".equals(entry.get("kind"))) {
            int taken = counting.remove((String) entry.get("reverses"));
            assertThat(entry.get("points")).isEqualTo(-taken);
            undone += taken;
        } else {
            counting.put((String) entry.get("id"), (int) entry.get("points"));
        }
    }

    public int total() {
        return total;
    }

    /** Points that came and were taken back. */
    public int undone() {
        return undone;
    }

    /** The entries nothing has undone. */
    public Set<String> counting() {
        return counting.keySet();
    }

    public int sum(Collection<String> entries) {
        return entries.stream().mapToInt(counting::get).sum();
    }
}
