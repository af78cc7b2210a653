package org.dangjian.market.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dangjian.market.platform.keys.EncryptedColumns;
import org.dangjian.market.platform.person.PersonalData;
import org.junit.jupiter.api.Test;

/**
 * Every column that can name an account or a member is either asked by a part of the download or stands in
 * personal-columns.csv with the reason why not. A new column with an id of any kind fails this until it is said what it is.
 */
@QuarkusTest
class PersonalTablesDatabaseTest {

    private static final Path LIST = Path.of("src", "test", "resources", "personal-columns.csv");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join) (\\w+)(?: (?!where|on|join|left)(\\w+))?");
    private static final Pattern ASKED =
            Pattern.compile("(?:(\\w+)\\.)?(\\w+) (?:= :account|in \\(:(?:members|holders|subjects)\\))");

    @Inject
    DataSource dataSource;

    @Inject
    PersonalDataService data;

    @Inject
    @All
    List<PersonalData> rooms;

    @Inject
    EncryptedColumns columns;

    @Test
    void everyColumnThatNamesAPersonIsInTheDownloadOrHasAReason() throws SQLException, IOException {
        Set<String> asked = asked();
        Map<String, String> listed = listed();
        Set<String> unknown = new TreeSet<>(ids());
        unknown.removeAll(asked);
        unknown.removeAll(listed.keySet());
        assertThat(unknown).as("not in the download and without a reason").isEmpty();
        assertThat(listed.keySet())
                .as("in the list, and no column or in the download")
                .isSubsetOf(ids())
                .doesNotContainAnyElementsOf(asked);
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(3));
    }

    /** The parts of the download are understood at all. */
    @Test
    void theDownloadAsksForWhatMatters() {
        assertThat(asked())
                .contains(
                        "account.id",
                        "member.id",
                        "notice.account_id",
                        "claim.holder_id",
                        "point_entry.holder_id",
                        "claim_rating.rated_by",
                        "need.requester_id",
                        "redemption.member_id",
                        "objection.member_id",
                        "record_change.subject_id");
    }

    /** What is encrypted is personal: it is erased with its person, or it is said here why not. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("adjustment.basis", "why points were given or taken, with the ledger"),
            Map.entry("adjustment.reason", "the same"),
            Map.entry("result_approval.basis", "a decision that the year's seal covers"),
            Map.entry("result_approval.reason", "the same"),
            Map.entry("result_opinion.minutes", "the same"),
            Map.entry("undo.reason", "forgotten when nobody agreed for thirty days"),
            Map.entry("idempotency_key.body", "forgotten after a week"),
            Map.entry("wechat_ticket.open_id_cipher", "forgotten when its minutes are over"),
            Map.entry("appraisal_ballot.votes_cipher", "names nobody who voted, gone once it is counted"),
            Map.entry("call_up.reason", "why a place called its people up"),
            Map.entry("agreement.reason", "what two organizations agreed and why it ended"),
            Map.entry("agreement.signers", "who signed in the name of an organization, with what was signed"),
            Map.entry("agreement_check.remark", "how an organization kept its word"),
            Map.entry("agreement_line.done_text", "what an organization did"),
            Map.entry("supervision_card.answer", "what an organization was asked and answered"),
            Map.entry("supervision_card.reason", "the same"),
            Map.entry("supervision_card.remark", "the same"),
            Map.entry("task.reason", "why an office returned or dropped a task of an organization"),
            Map.entry("task_report.text", "what an organization did"),
            Map.entry("meeting_event.minutes", "what a meeting said, kept with it; nobody is named in a column"),
            Map.entry("team.reason", "why a team of an organization is no more"),
            Map.entry("meeting_event.reason", "why a meeting was called off"),
            Map.entry("meeting_topic.outcome", "what a meeting said, kept with it"),
            Map.entry("meeting_topic_settlement.text", "the same"),
            Map.entry("meeting_resolution.text", "the same"),
            Map.entry("meeting_amendment.text", "the same"));

    @Test
    void whatIsEncryptedIsErasedWithItsPersonOrHasAReason() {
        List<String> statements = rooms.stream()
                .flatMap(room -> Stream.of(room.erasing(), room.erasingOutdated()))
                .flatMap(List::stream)
                .toList();
        Set<String> left = new TreeSet<>();
        columns.all()
                .forEach(place -> place.names().stream()
                        .filter(column -> statements.stream()
                                .noneMatch(sql -> sql.startsWith("delete from " + place.table() + " ")
                                        || sql.startsWith("update " + place.table() + " ")
                                                && sql.contains(column + " = ")))
                        .forEach(column -> left.add(place.table() + "." + column)));
        assertThat(left).isEqualTo(new TreeSet<>(STAYS.keySet()));
    }

    /** The statements are for one person: none of them is without a condition that names them. */
    @Test
    void nothingIsErasedThatIsNotAPersons() {
        assertThat(rooms)
                .flatExtracting(room -> Stream.of(room.erasing(), room.erasingDuplicate(), room.open())
                        .flatMap(List::stream)
                        .toList())
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).matches("(?s).*\\swhere\\s.*:(account|members|holders)\\b.*"));
    }

    private Set<String> asked() {
        Set<String> asked = new HashSet<>();
        data.kinds().forEach(kind -> {
            Map<String, String> aliases = new HashMap<>();
            Matcher table = TABLE.matcher(kind.sql());
            String first = null;
            while (table.find()) {
                first = first == null ? table.group(1) : first;
                aliases.put(table.group(2) == null ? table.group(1) : table.group(2), table.group(1));
            }
            Matcher condition = ASKED.matcher(kind.sql());
            assertThat(condition.find()).as(kind.name()).isTrue();
            do {
                String alias = condition.group(1);
                asked.add((alias == null ? first : aliases.get(alias)) + "." + condition.group(2));
            } while (condition.find());
        });
        return asked;
    }

    /** Every column of type uuid, but those that cannot name a person whatever the table. */
    private Set<String> ids() throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (var connection = dataSource.getConnection();
                var columns = connection
                        .createStatement()
                        .executeQuery("select lower(c.table_name), lower(c.column_name)"
                                + " from information_schema.columns c join information_schema.tables t"
                                + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                + " where lower(c.table_schema) = 'public' and lower(c.data_type) = 'uuid'"
                                + " and t.table_type = 'BASE TABLE'")) {
            while (columns.next()) {
                if (!NEVER.contains(columns.getString(2)) || isPerson(columns.getString(1), columns.getString(2))) {
                    ids.add(columns.getString(1) + "." + columns.getString(2));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(60);
        return ids;
    }

    private static boolean isPerson(String table, String column) {
        return column.equals("id") && Set.of("account", "member").contains(table);
    }

    /** What these are called never is a person. */
    private static final Set<String> NEVER = Set.of(
            "id",
            "organization_id",
            "community_id",
            "unit_id",
            "parent_id",
            "branch_id",
            "item_id",
            "claim_id",
            "gift_id",
            "need_id",
            "scheme_id",
            "assessment_id",
            "result_id",
            "plan_id",
            "point_id",
            "visit_id",
            "notice_id",
            "appraisal_id",
            "objection_id",
            "import_id",
            "job_id",
            "rule_id",
            "order_id",
            "event_id",
            "family_id",
            "meeting_id",
            "topic_id",
            "amendment_id",
            "resolution_id",
            "completion_id",
            "request_key",
            "batch",
            "reverses");

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new HashMap<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(LIST));
        for (String line : lines) {
            String[] parts = line.split(",", 2);
            listed.put(parts[0], parts[1]);
        }
        assertThat(listed).as("no column twice").hasSameSizeAs(lines);
        return listed;
    }
}
