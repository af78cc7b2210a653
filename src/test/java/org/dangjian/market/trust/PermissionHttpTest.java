package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Who may do what: every operation of the contract, asked by everyone, for things of their own, of a neighbour, of
 * another town and for things that do not exist, answers as docs/permissions.csv says.
 *
 * <p>On H2 alone: who is let in is decided in Java from the tree's paths, and two towns with thousands of questions take
 * too long to ask twice in the gate. The tests of the features read the same paths on PostgreSQL.
 */
@QuarkusTest
@DisabledIfSystemProperty(named = Databases.KIND, matches = "postgresql", disabledReason = "asked on H2 alone")
class PermissionHttpTest {

    private static final List<PermissionTown> TOWNS = new ArrayList<>();

    @Inject
    Notices notices;

    @Test
    void everyOperationAnswersEveryRoleInEveryScopeAsTheTableSays() {
        PermissionMatrix matrix = matrix();
        List<PermissionMatrix.Unexpected> unexpected =
                matrix.check(Permissions.read().rows());
        Figures.print("S1", matrix.asked() + " cells asked, " + unexpected.size() + " unexpected answers");
        Figures.print("C1", matrix.shown() + " answers 200 to every GET by ten roles, 0 off the contract");
        assertThat(unexpected).as(lines(unexpected)).isEmpty();
    }

    private static String lines(List<PermissionMatrix.Unexpected> unexpected) {
        return unexpected.stream().map(Object::toString).collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Test
    void theTableHasOneRowForEveryOperationOfTheContract() throws IOException {
        List<String> published = new ArrayList<>();
        for (JsonNode path : new YAMLMapper()
                .readTree(Path.of("openapi", "openapi.yaml").toFile())
                .path("paths")) {
            path.forEach(
                    operation -> published.add(operation.path("operationId").asText()));
        }
        assertThat(Permissions.read().rows())
                .extracting(Permissions.Row::operation)
                .containsExactlyInAnyOrderElementsOf(published);
    }

    /** Plants two bugs, one in the roles and one in the scope, and expects to hear of exactly those doors. */
    @Test
    void aDoorThatStandsOpenIsReported() {
        PermissionMatrix matrix = matrix();
        List<Permissions.Row> rows = Permissions.read().rows().stream()
                .filter(row -> List.of("getMember", "getGift", "listAttendance").contains(row.operation()))
                .toList();
        try {
            LeakyIdentity.leak = LeakyIdentity.Leak.ROLE;
            assertThat(matrix.check(rows))
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.role()).isEqualTo("GUIDE"))
                    .extracting(PermissionMatrix.Unexpected::operation)
                    .contains("getGift", "listAttendance");
            LeakyIdentity.leak = LeakyIdentity.Leak.SCOPE;
            PermissionMatrix again = new PermissionMatrix(matrix.home(), matrix.away());
            assertThat(again.check(rows)).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.role()).isEqualTo("COMMUNITY_STAFF");
                assertThat(cell.scope()).isEqualTo("foreign");
            });
        } finally {
            LeakyIdentity.leak = LeakyIdentity.Leak.NONE;
        }
    }

    @Test
    void theDocumentForPeopleIsTheTable() throws IOException {
        String document = PermissionsDocument.write(Permissions.read());
        if (Boolean.getBoolean("permissions.write")) {
            Files.writeString(PermissionsDocument.DOCUMENT, document);
        }
        Path generated = Files.writeString(Path.of("target", "permissions.md"), document);
        assertThat(PermissionsDocument.DOCUMENT)
                .as("%s is what people read; write it anew with -Dpermissions.write=true", PermissionsDocument.DOCUMENT)
                .exists()
                .hasSameTextualContentAs(generated);
    }

    @Test
    void aTableWithoutARoleIsRefused() throws IOException {
        List<String> narrower = Files.readAllLines(Permissions.TABLE).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
        assertThatThrownBy(() -> Permissions.parse(narrower)).hasMessageContaining("SYSTEM_ADMIN");
    }

    private PermissionMatrix matrix() {
        // Two towns for the tests of this class: no answer they give changes them.
        synchronized (TOWNS) {
            while (TOWNS.size() < 2) {
                TOWNS.add(town());
            }
            return new PermissionMatrix(TOWNS.getFirst(), TOWNS.getLast());
        }
    }

    private PermissionTown town() {
        PermissionTown made = new PermissionTown();
        for (Role role : Role.values()) {
            made.here.put("notice", notice(made.person(role)), role);
        }
        made.neighbour.put("notice", notice(made.neighbourMember));
        return made;
    }

    private String notice(Person person) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.send(UUID.fromString(person.accountId()), NoticeKind.OTHER, "请于周五前完成", null));
        return person.get("/notices?unread=true").path("items[0].id");
    }
}
