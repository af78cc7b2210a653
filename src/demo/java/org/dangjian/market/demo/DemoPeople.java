package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberStatus;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.people.member.imports.MemberImport;
import org.dangjian.market.people.member.record.MemberService;
import org.dangjian.market.people.member.reportin.MemberReportInService;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.shared.IfMatch;

/** The members: a few with a part to play, the others made from invented names. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoPeople {

    private static final List<String> COLUMNS = List.of(
            "name", "phone", "category", "branchCode", "communityCode", "floating", "special", "stage", "joinedOn");

    private static final int FIRST_JOINED = 1986;
    private static final int LAST_JOINED = 2022;

    /** So many members of one branch of {@code people.yaml}. */
    record Crowd(
            String code, int count, String category, String community, int probationary, int special, int floating) {}

    /** The file {@code people.yaml}. */
    record Names(List<String> surnames, List<String> givenNames, List<Crowd> branches, List<Crowd> newcomers) {}

    private final MemberImport members;
    private final MemberDirectory directory;
    private final MemberService service;
    private final MemberReportInService reportIns;

    private final Names names = DemoFiles.yaml("people.yaml", Names.class);
    private final Set<String> given = new LinkedHashSet<>();

    DemoPeople(
            MemberImport members, MemberDirectory directory, MemberService service, MemberReportInService reportIns) {
        this.members = members;
        this.directory = directory;
        this.service = service;
        this.reportIns = reportIns;
    }

    /** Everyone who was there last year. */
    void plant(DemoCast cast) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : DemoFiles.table("named-members.csv")) {
            Map<String, String> cells = new HashMap<>(row);
            cells.put("branchCode", row.get("branch"));
            cells.put("communityCode", row.get("community"));
            given.add(row.get("name"));
            rows.add(cells);
        }
        names.branches().forEach(crowd -> rows.addAll(rows(cast, crowd)));
        register(cast, rows);
    }

    /** Those who joined this spring. */
    void plantNewcomers(DemoCast cast) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Crowd crowd : names.newcomers()) {
            for (Map<String, String> row : rows(cast, crowd)) {
                row.put("stage", "PROBATIONARY");
                row.put("joinedOn", cast.thisYear(3, 16).toString());
                rows.add(row);
            }
        }
        register(cast, rows);
    }

    /** Some are not graded: they are lost, abroad or suspended. Two floating members are hosted where they work. */
    void plantFates(DemoCast cast) {
        change(cast, "141002991001-W3", 1, MemberStatus.LOST);
        change(cast, "141002991002-W2", 1, MemberStatus.LOST);
        change(cast, "141002-U04-1", 2, MemberStatus.ABROAD);
        change(cast, "141002-U03-2", 2, MemberStatus.ABROAD);
        change(cast, "141002991002-W1", 3, MemberStatus.SUSPENDED);
        for (String branch : List.of("141002991001-W3", "141002-U08-1")) {
            reportIns.reportIn(
                    cast.caller("otherCommunity"),
                    cast.other(branch, 4),
                    new ReportIn(
                            cast.organization(DemoCast.OTHER_COMMUNITY),
                            Registration.Kind.HOSTED,
                            cast.lastYear(5, 8),
                            null));
        }
    }

    private void change(DemoCast cast, String branch, int number, MemberStatus status) {
        service.update(
                cast.caller("district"),
                cast.other(branch, number),
                IfMatch.fromString("*"),
                new UpdateMember(null, null, null, null, status, null, null, null, null, false));
    }

    private List<Map<String, String>> rows(DemoCast cast, Crowd crowd) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < crowd.count(); i++) {
            Map<String, String> row = new HashMap<>();
            row.put("name", name(cast));
            row.put("phone", "100%08d".formatted(1_000 + given.size()));
            row.put("category", crowd.category());
            row.put("branchCode", crowd.code());
            row.put("communityCode", crowd.community() == null ? "" : crowd.community());
            // The flags go to the last ones of a branch, the probationary to the very last.
            int fromEnd = crowd.count() - i;
            boolean probationary = fromEnd <= crowd.probationary();
            row.put("stage", probationary ? "PROBATIONARY" : "FULL");
            row.put("special", fromEnd > 1 && fromEnd <= 1 + crowd.special() ? "是" : "");
            row.put("floating", i < crowd.floating() ? "是" : "");
            row.put("joinedOn", probationary ? cast.lastYear(1, 3).toString() : joined(cast));
            rows.add(row);
        }
        return rows;
    }

    /** A name nobody else in the demo has. */
    private String name(DemoCast cast) {
        String name;
        do {
            name = one(cast, names.surnames()) + one(cast, names.givenNames());
        } while (!given.add(name));
        return name;
    }

    private static String one(DemoCast cast, List<String> words) {
        return words.get(cast.chance().nextInt(words.size()));
    }

    private static String joined(DemoCast cast) {
        int year = FIRST_JOINED + cast.chance().nextInt(LAST_JOINED - FIRST_JOINED);
        return LocalDate.of(year, 6, 20).plusDays(cast.chance().nextInt(12)).toString();
    }

    private void register(DemoCast cast, List<Map<String, String>> rows) {
        members.run(cast.caller("district"), DemoFiles.sheet(COLUMNS, rows), false, (done, total) -> {});
        for (Map<String, String> row : rows) {
            String branch = row.get("branchCode");
            String community = row.get("communityCode").isEmpty()
                    ? branch.substring(0, DemoCast.COMMUNITY.length())
                    : row.get("communityCode");
            UUID id = QuarkusTransaction.requiringNew()
                    .call(() -> directory.findByPhone(row.get("phone")).map(Member::id))
                    .orElseThrow();
            cast.addPerson(new Person(row.get("key"), id, branch, community));
        }
    }
}
