package org.dangjian.market.platform.audit;

import java.util.List;
import java.util.UUID;

/** One kind of edit that an intruder makes; {@code commands} change a random row of {@code table}, given by its key. */
record Edit(String name, String table, String key, List<String> commands) {

    private static final String ENTRY = "point_entry";
    private static final String EVENT = "audit_event";
    private static final String SEAL = "audit_seal";

    static final String BALANCE_OF = " where (holder_type, holder_id, unit, score_year) in (select holder_type,"
            + " holder_id, unit, case when unit = 'CREDIT' then 0 else score_year end from point_entry where id = ?)";

    /** Every column counts, and so does a balance that was made to match. */
    static final List<Edit> ALL = List.of(
            edit(ENTRY, "more points", "update point_entry set points = points + 1 where id = ?"),
            quiet("more points and a matching balance", "update point_entry set points = points + 7 where id = ?", 7),
            edit(ENTRY, "another day", "update point_entry set occurred_on = occurred_on - 1 where id = ?"),
            edit(ENTRY, "another reason", "update point_entry set reason = 'forged' where id = ?"),
            edit(ENTRY, "another item", "update point_entry set item_category = 'FORGED' where id = ?"),
            edit(
                    ENTRY,
                    "another recorder",
                    "update point_entry set recorded_by = '" + UUID.randomUUID() + "' where id = ?"),
            edit(
                    ENTRY,
                    "another source",
                    "update point_entry set source_id = '" + UUID.randomUUID() + "' where id = ?"),
            edit(
                    ENTRY,
                    "a later record",
                    "update point_entry set recorded_at = recorded_at + interval '1' day where id = ?"),
            edit(ENTRY, "a deleted entry", "delete from point_entry where id = ?"),
            edit(
                    ENTRY,
                    "an entry out of its batch",
                    "update point_entry set batch = '" + UUID.randomUUID() + "' where id = ?"),
            edit(
                    ENTRY,
                    "an entry of someone else",
                    "update point_entry set holder_id = '" + UUID.randomUUID() + "' where id = ?"),
            edit(EVENT, "another doer", "update audit_event set account_id = '" + UUID.randomUUID() + "' where id = ?"),
            edit(EVENT, "another name", "update audit_event set account_name = 'forged' where id = ?"),
            edit(EVENT, "another action", "update audit_event set action = 'forged' where id = ?"),
            edit(
                    EVENT,
                    "another time",
                    "update audit_event set occurred_at = occurred_at - interval '1' second where id = ?"),
            edit(EVENT, "other details", "update audit_event set details = '{\"forged\":1}' where id = ?"),
            edit(EVENT, "another outcome", "update audit_event set outcome = 'FORGED' where id = ?"),
            edit(EVENT, "another subject", "update audit_event set subject_id = 'forged' where id = ?"),
            edit(EVENT, "a deleted event", "delete from audit_event where id = ?"),
            edit(SEAL, "another hash", "update audit_seal set hash = previous where seq = ?"),
            edit(SEAL, "another previous hash", "update audit_seal set previous = hash where seq = ?"),
            edit(SEAL, "a deleted seal", "delete from audit_seal where seq = ?"));

    private static Edit edit(String table, String name, String command) {
        return new Edit(name, table, table.equals(SEAL) ? "seq" : "id", List.of(command));
    }

    private static Edit quiet(String name, String command, int points) {
        return new Edit(
                name, ENTRY, "id", List.of(command, "update point_balance set total = total + " + points + BALANCE_OF));
    }

    @Override
    public String toString() {
        return name;
    }
}
