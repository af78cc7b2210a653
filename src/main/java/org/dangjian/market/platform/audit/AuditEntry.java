package org.dangjian.market.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * What is to be written down: the action ({@code claim.verified}), what it was done to, in which part of the tree, and
 * facts that matter later. Details hold ids, numbers and states, never names, phones or addresses. What people wrote stays
 * on the row it was written for; the trail, which nothing is deleted from, tells only why somebody looked or reopened.
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        String organizationPath,
        Map<String, Object> details,
        String entriesHash) {

    /** The fact that the caller acted in the place of the holder named by holderType and holderId. */
    static final String ON_BEHALF = "onBehalf";

    public static AuditEntry of(String action, String subjectType, UUID subjectId) {
        return new AuditEntry(
                action, subjectType, subjectId == null ? null : subjectId.toString(), null, Map.of(), null);
    }

    /** Where in the tree it happened, so that those responsible there can read it. */
    public AuditEntry in(String path) {
        return new AuditEntry(action, subjectType, subjectId, path, details, entriesHash);
    }

    /** A fact; {@code null} values are left out. */
    public AuditEntry with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new AuditEntry(action, subjectType, subjectId, organizationPath, more, entriesHash);
    }

    /** Whose business it is: a holder, and whether the caller acts in their place (代办), so that both are named. */
    public AuditEntry of(Holder holder, boolean onBehalf) {
        AuditEntry held = with("holderType", holder.type()).with("holderId", holder.id());
        return onBehalf ? held.with(ON_BEHALF, true) : held;
    }

    /** The hash of the ledger entries posted with it, so that the chain covers points too. */
    public AuditEntry covering(String hashOfEntries) {
        return new AuditEntry(action, subjectType, subjectId, organizationPath, details, hashOfEntries);
    }

    /** What refusals have in common that count as one: everything but the ids in the path. */
    String kind() {
        String path = String.valueOf(details.get("path")).replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}", "*");
        return action + '|' + subjectId + '|' + details.get("code") + '|' + details.get("method") + '|' + path;
    }
}
