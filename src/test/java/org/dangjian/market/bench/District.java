package org.dangjian.market.bench;

import static org.dangjian.market.testsupport.Town.created;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.drill.House;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;

/**
 * The district that is measured: one of each thing is made through the service, all others are copies of it, made by
 * {@code bench/district.sql}. Everything has a number; which belongs to which is told there.
 *
 * @param members how many Party members, a multiple of 10,000
 * @param callers how many of them sign in
 */
record District(int members, int callers) {

    private static final Path SQL = Path.of("bench", "district.sql");
    private static final String ID = "%s-0000-7000-8000-%012d";

    /** Fills the empty installation, whose service runs. */
    static District in(House house, int members) throws SQLException {
        int callers = Math.min(members / 20, 2000);
        Town town = new Town();
        RedemptionSetting.openToAll(town);
        Person member = town.member();
        String item = town.item(10, null);
        String claim = town.earn(member, item);
        String submitted = Town.claim(member, town.item(10, null));
        Town.complete(member, submitted);
        String claimed = Town.claim(member, town.item(10, null));
        String hot = hot(town);
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "党建读物", "price", 1, "stock", 100_000, "organizationId", town.community)));
        Map<String, String> values = new HashMap<>(Map.of(
                "district", town.district,
                "member", member.memberId(),
                "account", member.accountId(),
                "staff", town.communityStaff.accountId(),
                "item", item,
                "hot", hot,
                "claim", claim,
                "submitted", submitted,
                "claimed", claimed,
                "gift", gift));
        values.put("members", Integer.toString(members));
        values.put("callers", Integer.toString(callers));
        values.put("communities", Integer.toString(communities(members)));
        fill(house, values);
        return new District(members, callers);
    }

    private static String hot(Town town) {
        String id = created(town.districtAdmin.post(
                "/items",
                Map.of(
                        "kind",
                        "OPTIONAL",
                        "audiences",
                        List.of("MEMBER"),
                        "title",
                        "九点开抢",
                        "description",
                        "",
                        "category",
                        "VOLUNTEER",
                        "points",
                        10,
                        "capacity",
                        100_000,
                        "organizationId",
                        town.district)));
        town.districtAdmin.post("/items/" + id + "/submit", null).then().statusCode(200);
        town.secondDistrictAdmin.post("/items/" + id + "/review", Map.of("decision", "APPROVE"));
        return id;
    }

    private static void fill(House house, Map<String, String> values) throws SQLException {
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement()) {
            String commands = Files.readString(SQL);
            for (Map.Entry<String, String> value : values.entrySet()) {
                commands = commands.replace("${" + value.getKey() + "}", value.getValue());
            }
            statement.execute(commands);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void vacuum(House house) throws SQLException {
        try (Connection tables = house.tables();
                Statement statement = tables.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static int communities(int members) {
        return members / 1000;
    }

    int communities() {
        return communities(members);
    }

    String community(int number) {
        return ID.formatted("00000002", number);
    }

    /** The member's own community, by number. */
    int communityOf(int member) {
        return 1 + member % communities();
    }

    /** How the paths of everything in a community begin, below the district's. */
    String communityPath(int number) {
        return "B" + (1 + number % (communities() / 10)) + "/C" + number + "/";
    }

    /** The same of the branch of a member. */
    String branchPath(int member) {
        int branch = 1 + (member + communities() - 1) % (communities() * 10);
        return communityPath(1 + branch % communities()) + "D" + branch + "/";
    }

    String member(int number) {
        return ID.formatted("00000004", number);
    }

    String account(int member) {
        return ID.formatted("00000006", member);
    }

    String session(int member) {
        return ID.formatted("00000008", member);
    }

    String staff(int community) {
        return ID.formatted("00000016", community);
    }

    String staffSession(int community) {
        return ID.formatted("00000018", community);
    }

    String item(int number) {
        return ID.formatted("00000009", number);
    }

    /** One of two hundred items that all may claim. */
    String hot(int number) {
        return ID.formatted("00000019", number);
    }

    /** One of the hundred items of the member's own community. */
    int itemOf(int member, int which) {
        return member % communities() + communities() * which;
    }

    /** A claim of the member that waits for whoever verifies, of twenty. */
    String submitted(int member, int which) {
        return ID.formatted("0000000c", member - 1 + callers * which);
    }

    /** A claim of the member that waits for its service, of twenty. */
    String claimed(int member, int which) {
        return ID.formatted("0000000e", member - 1 + callers * which);
    }

    String gift(int community) {
        return ID.formatted("00000013", community);
    }
}
