package org.dangjian.market.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what was acknowledged with what the tables hold: every acknowledged write is there, nothing happened that was
 * not acknowledged in the end, and nothing twice.
 */
final class Checker {

    private static final List<String> CLAIM_STATES = List.of("CLAIMED", "SUBMITTED", "VERIFIED", "REVERSED");
    private static final List<String> CLAIM_ACTS =
            List.of("claim.made", "claim.submitted", "claim.verified", "claim.reversed");
    private static final List<String> ORDER_STATES = List.of("RESERVED", "CANCELLED");
    private static final List<String> ORDER_ACTS = List.of("redemption.reserved", "redemption.cancelled");

    private final Load.Scene scene;
    private final Acknowledged acknowledged;
    private final List<String> findings = new ArrayList<>();

    private Checker(Load.Scene scene, Acknowledged acknowledged) {
        this.scene = scene;
        this.acknowledged = acknowledged;
    }

    /** What does not match, one sentence each, beginning with "lost", "doubled", "surprise" or "unequal". */
    static List<String> findings(Connection tables, Load.Scene scene, Acknowledged acknowledged) throws SQLException {
        Checker checker = new Checker(scene, acknowledged);
        acknowledged.surprises().forEach(what -> checker.findings.add("surprise: " + what));
        try (Statement statement = tables.createStatement()) {
            checker.claims(statement);
            checker.orders(statement);
            checker.sums(statement);
        }
        return checker.findings;
    }

    private void claims(Statement statement) throws SQLException {
        String items = "'" + String.join("', '", scene.items()) + "'";
        Map<String, String> kept = pairs(statement, "select id, status from claim where item_id in (" + items + ")");
        compare("claim", acknowledged.claims(), kept);
        acts(statement, "claim", acknowledged.claims(), CLAIM_STATES, CLAIM_ACTS);
        Map<String, String> entries = counts(statement, "CLAIM");
        acknowledged.claims().forEach((id, state) -> {
            expect("entry", id, "OPTIONAL SCORE", CLAIM_STATES.indexOf(state) >= 2, entries);
            expect("entry", id, "OPTIONAL CREDIT", CLAIM_STATES.indexOf(state) >= 2, entries);
        });
    }

    private void orders(Statement statement) throws SQLException {
        Map<String, String> kept =
                pairs(statement, "select id, status from redemption where gift_id = '" + scene.gift() + "'");
        compare("order", acknowledged.orders(), kept);
        acts(statement, "redemption", acknowledged.orders(), ORDER_STATES, ORDER_ACTS);
        Map<String, String> entries = counts(statement, "ORDER");
        acknowledged.orders().forEach((id, state) -> {
            expect("entry", id, "REDEMPTION CREDIT", true, entries);
            expect("entry", id, "REFUND CREDIT", state.equals("CANCELLED"), entries);
        });
    }

    /** One audit row for each step that was taken. */
    private void acts(
            Statement statement, String subject, Map<String, String> said, List<String> states, List<String> acts)
            throws SQLException {
        Map<String, String> rows = pairs(
                statement,
                "select concat(subject_id, ' ', action), count(*) from audit_event where subject_type = '" + subject
                        + "' and outcome = 'DONE' group by subject_id, action");
        said.forEach((id, state) -> {
            for (String act : acts) {
                expect("audit row", id, act, acts.indexOf(act) <= states.indexOf(state), rows);
            }
        });
    }

    private static Map<String, String> counts(Statement statement, String source) throws SQLException {
        return pairs(
                statement,
                "select concat(cast(source_id as varchar(36)), ' ', kind, ' ', unit), count(*) from point_entry"
                        + " where source_type = '" + source + "' group by source_id, kind, unit");
    }

    private void expect(String what, String id, String kind, boolean there, Map<String, String> rows) {
        int count = Integer.parseInt(rows.getOrDefault(id + " " + kind, "0"));
        if (there && count == 0) {
            findings.add("lost: " + what + " " + kind + " of " + id);
        } else if (count > (there ? 1 : 0)) {
            findings.add("doubled: " + what + " " + kind + " of " + id + " is there " + count + " times");
        }
    }

    private void compare(String what, Map<String, String> said, Map<String, String> kept) {
        Set<String> ids = new TreeSet<>(said.keySet());
        ids.addAll(kept.keySet());
        for (String id : ids) {
            if (!kept.containsKey(id)) {
                findings.add("lost: " + what + " " + id + " was acknowledged as " + said.get(id));
            } else if (!said.containsKey(id)) {
                findings.add(
                        "doubled: " + what + " " + id + " is " + kept.get(id) + " and was asked for by another copy");
            } else if (!said.get(id).equals(kept.get(id))) {
                findings.add("lost: " + what + " " + id + " was acknowledged as " + said.get(id) + " and is "
                        + kept.get(id));
            }
        }
    }

    /** Balances are what the entries add up to, places and stock what claims and orders took. */
    private void sums(Statement statement) throws SQLException {
        pairs(
                        statement,
                        "select concat(cast(holder_id as varchar(36)), ' ', unit, ' ', balance_year), sum(points) from"
                                + " (select holder_id, unit, case when unit = 'CREDIT' then 0 else score_year end as balance_year,"
                                + " points from point_entry union all"
                                + " select holder_id, unit, score_year, owed - total from point_balance) rows_of_both"
                                + " group by holder_id, unit, balance_year having sum(points) <> 0")
                .forEach((balance, off) -> findings.add("unequal: balance " + balance + " is off by " + off));
        pairs(
                        statement,
                        "select i.id, i.taken - count(c.live_key) from item i left join claim c on c.item_id = i.id"
                                + " group by i.id, i.taken having i.taken <> count(c.live_key)")
                .forEach((item, off) -> findings.add("unequal: places of item " + item + " are off by " + off));
        pairs(
                        statement,
                        "select g.id, g.stock - coalesce(sum(m.delta), 0) from gift g left join stock_movement m"
                                + " on m.gift_id = g.id group by g.id, g.stock having g.stock <> coalesce(sum(m.delta), 0)")
                .forEach((gift, off) -> findings.add("unequal: stock of gift " + gift + " is off by " + off));
    }

    private static Map<String, String> pairs(Statement statement, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
