package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dangjian.market.platform.shared.Role;

/** Writes docs/permissions.md, the permission table for people, from docs/permissions.csv and the contract. */
final class PermissionsDocument {

    static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
    static final Path DOCUMENT = Path.of("docs", "permissions.md");

    private static final String INTRODUCTION = """
            # Who may do what

            Generated from [permissions.csv](permissions.csv); `PermissionHttpTest` asks every cell below over HTTP, for things
            of one's own, of a neighbour, of another town, and for things that do not exist. To change a permission change the
            code and the CSV, then run `./mvnw test -Dtest=PermissionHttpTest -Dpermissions.write=true`.

            | word | meaning |
            |---|---|
            | `own` | things in one's own part of the tree: at or below the organization of the role, or linked to it by an active report-in (双报到). Another town's things look as if they did not exist |
            | `self` | only what is one's own: the person, or the unit or branch whose officer one is. Even a neighbour's things look as if they did not exist |
            | `mine` | as `self`, but the things of others in one's reach are seen, and refused with 403 |
            | `closed` | one's own, once results are shown inside (公示) or the year is closed |
            | `all` | everyone with the role, wherever the thing is |
            | `open` | without signing in |
            | `-` | never: 403 whatever the thing is (401 without signing in) |

            Not yours is not there: 404 for a thing in the address, 400 for one named in the body, 422 for one in a file,
            left out of lists. Two-person rules come on top (`second-person-required`): nobody decides on their own or their
            own unit's case. A person with several roles may do what any of them may.

            | role | who |
            |---|---|
            | ANONYMOUS | 未登录: not signed in |
            """;

    private static final Map<Role, String> WHO = Map.of(
            Role.RESIDENT, "asks for help, takes up offers, rates; signed up at a community",
            Role.MEMBER, "a Party member; claims items, reports attendance, redeems gifts",
            Role.BRANCH_SECRETARY, "of one branch: its members' records, attendance, opinions",
            Role.UNIT_OFFICER, "of one stationed unit and its branches",
            Role.COMMUNITY_STAFF, "of one community: screens needs, verifies, hands out gifts",
            Role.STREET_STAFF, "of one street: gives the last approval, runs and closes years",
            Role.DISTRICT_ADMIN, "of one district: settings, schemes, accounts of its part of the tree",
            Role.GUIDE,
                    "works at service points or with units: acts for people there and sees no others; reads the shelf",
            Role.AUDITOR, "reads everything in scope and the audit trail; changes nothing",
            Role.SYSTEM_ADMIN, "accounts, the roots of the tree; no business data");

    private PermissionsDocument() {}

    static String write(Permissions permissions) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (Role role : Role.values()) {
            text.append("| ").append(role).append(" | ").append(role.title()).append(": ");
            text.append(WHO.get(role)).append(" |\n");
        }
        Map<String, Map<String, String>> contract = contract();
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (Permissions.Row row : permissions.rows()) {
            Map<String, String> operation = contract.getOrDefault(row.operation(), Map.of());
            StringBuilder table = groups.computeIfAbsent(operation.getOrDefault("tag", "?"), PermissionsDocument::head);
            table.append("| ").append(row.operation()).append(" | ").append(operation.get("summary"));
            table.append("<br>`").append(operation.get("call")).append('`');
            row.words().values().forEach(word -> table.append(" | ").append(word.text));
            table.append(" |\n");
        }
        groups.values().forEach(text::append);
        return text.toString();
    }

    private static StringBuilder head(String tag) {
        StringBuilder head = new StringBuilder("\n## " + tag + "\n\n| operation | what | 未登录");
        StringBuilder line = new StringBuilder("|---|---|---");
        for (Role role : Role.values()) {
            head.append(" | ").append(role.title());
            line.append("|---");
        }
        return head.append(" |\n").append(line).append("|\n");
    }

    private static Map<String, Map<String, String>> contract() {
        Map<String, Map<String, String>> operations = new LinkedHashMap<>();
        try {
            JsonNode paths = new YAMLMapper().readTree(CONTRACT.toFile()).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        JsonNode operation = method.getValue();
                        operations.put(
                                operation.path("operationId").asText(),
                                Map.of(
                                        "tag", operation.path("tags").path(0).asText(),
                                        "summary", operation.path("summary").asText(),
                                        "call",
                                                method.getKey().toUpperCase(Locale.ROOT) + " "
                                                        + path.getKey().replace("/api/v1", "")));
                    }));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return operations;
    }
}
