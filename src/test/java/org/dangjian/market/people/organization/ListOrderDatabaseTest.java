package org.dangjian.market.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Databases;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Lists stand in the same order on every database, whatever its locale. */
@QuarkusTest
class ListOrderDatabaseTest {

    /** An order by what something is called, which a database compares as its locale says; a stored key is hex. */
    private static final Pattern BY_NAME = Pattern.compile(
            "order by[^\"]*\\b(?:\\w+\\.)?(?:name|title|partyName|party_name|holderName|holder_name)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    EntityManager database;

    @Test
    void organizationsStandInTheOrderOfTheCharactersOfTheirCodes() {
        Town town = new Town();
        List<String> codes = new ArrayList<>();
        for (String end : List.of("-b", "1", "-C", "a", "-1")) {
            codes.add(town.code + "-U" + end + "x");
            town.organization(town.districtAdmin, codes.getLast(), "支部" + end, "BRANCH", town.code + "-U");
        }
        List<String> listed = town.districtAdmin
                .get("/organizations/" + town.unit + "/children")
                .path("items.code");
        assertThat(listed).containsAll(codes).isSortedAccordingTo(java.util.Comparator.naturalOrder());
        if (System.getProperty(Databases.KIND, "h2").equals("postgresql")) {
            assertThat(database.createNativeQuery("select collation_name from information_schema.columns"
                                    + " where table_name = 'organization' and column_name in ('code', 'path')"
                                    + " or table_name = 'item_category' and column_name = 'code'")
                            .getResultList())
                    .hasSize(3)
                    .allMatch("C"::equals);
        }
    }

    @Test
    void noQueryOrdersByAName() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (ordersByName(Files.readString(file))) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(ordersByName("\"select m from Member m order by m.branchId, m.name\""))
                .isTrue();
        assertThat(ordersByName("\"select m from Member m order by m.nameSort, m.id\""))
                .isFalse();
    }

    private static boolean ordersByName(String source) {
        return BY_NAME.matcher(source).find();
    }
}
