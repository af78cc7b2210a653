package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;

/** Real ids by what they name, from a town and from every answer; with the versions they were last seen in. */
final class FuzzPool {

    private static final int MOST = 300;

    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    FuzzPool(PermissionTown town, Random random) {
        this.random = random;
        add("organizations", town.town.community, town.town.branch, town.communityBranch, town.town.unit);
        add("places", town.town.community, town.town.community, town.town.street);
        add("branches", town.town.branch, town.communityBranch);
        add("districts", town.town.district);
        add("members", town.member().memberId(), town.neighbourMember.memberId(), town.provider);
        add("schemes", town.here.id("shipped", null), town.here.id("scheme", null));
        add("evidence", town.here.id("evidence", null));
        for (String kind : List.of("lockable")) {
            add("accounts", town.here.id(kind, Role.SYSTEM_ADMIN), town.here.id(kind, Role.DISTRICT_ADMIN));
        }
        add("items", town.here.id("item", null), town.here.id("mandatory", null));
        add("results", town.here.id("result", null), town.here.id("shownResult", null));
        add("objections", town.here.id("objection", null));
        add("appraisals", town.here.id("appraisal", null));
        add("help-plans", town.here.id("help-plan", null));
        add("holder-events", town.here.id("holderEvent", null));
        add("completions", town.here.id("verified", null), town.here.id("reported", null));
        add("service-points", town.here.id("service-point", null), town.here.id("closedPoint", null));
        add("guides", town.here.id("guide", null));
        add("guide-assignments", town.here.id("guide-assignment", null));
        add("posts", town.here.id("post", null));
        for (Role role : Role.values()) {
            add("claims", town.here.id("claim", role));
            add("dispatches", town.here.id("dispatch", role));
            add("cases", town.here.id("case", role));
            add("case-orders", town.here.id("caseOrder", role));
            add("matters", town.here.id("matter", role));
            add("jobs", town.here.id("job", role));
            add("notices", town.here.id("notice", role));
            add("assessments", town.here.id("assessment", role));
        }
    }

    private void add(String subject, String... some) {
        List<String> known = ids.computeIfAbsent(subject, ignored -> new ArrayList<>());
        for (String id : some) {
            if (known.contains(id)) {
                continue;
            }
            if (known.size() < MOST) {
                known.add(id);
            } else {
                known.set(random.nextInt(MOST), id);
            }
        }
    }

    /** An id of this subject, for the most part a real one. */
    String id(String subject) {
        List<String> known = ids.getOrDefault(subject, List.of());
        return known.isEmpty() || random.nextInt(25) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : known.get(random.nextInt(known.size()));
    }

    /** The version an id was last seen in, as an ETag. */
    String version(String id) {
        return '"' + versions.getOrDefault(id, "0") + '"';
    }

    /** Keeps the ids of an answer. Accounts are not collected: whoever is locked could ask nothing more. */
    void collect(String subject, JsonNode body) {
        JsonNode many = body.has("items") ? body.path("items") : body;
        if (many.isArray()) {
            many.forEach(one -> keep(subject, one));
        } else {
            keep(subject, body);
        }
    }

    private void keep(String subject, JsonNode one) {
        String id = one.path("id").asText();
        if (id.length() == 36) {
            if (!subject.equals("accounts") && !subject.equals("organizations")) {
                add(subject, id);
            }
            String version = one.has("revision") ? "revision" : "version";
            if (one.has(version)) {
                versions.put(id, one.path(version).asText());
            }
        }
    }
}
