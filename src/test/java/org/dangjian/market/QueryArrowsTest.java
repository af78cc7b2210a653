package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a query names is known as much as what a class imports: query strings keep to the same plan of rooms. */
class QueryArrowsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "dangjian", "market");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

    /** An entity or a table where a query reads or writes it; {@code a.roles} is neither. */
    private static final Pattern NAMED =
            Pattern.compile("(?:\\b(?:from|join|update|into)|,)\\s+(\\w+)(?![\\w.(])", Pattern.CASE_INSENSITIVE);

    private static final Pattern IMPORT =
            Pattern.compile("import (?:static )?org\\.dangjian\\.market\\.([a-z.]+)\\.[A-Z]");

    private static final Map<String, String> ROOMS = rooms();

    static Set<String> everyRoom() {
        return ArchitectureTest.rooms();
    }

    @ParameterizedTest
    @MethodSource("everyRoom")
    void queriesNameOnlyWhatTheirRoomMayKnow(String room) throws IOException {
        assertThat(named(room).filter(name -> isStrange(room, name)).map(name -> name + " of " + ROOMS.get(name)))
                .isEmpty();
        assertThat(ROOMS).hasSizeGreaterThan(80);
    }

    /** A room that is allowed and not used says something wrong about the house. */
    @ParameterizedTest
    @MethodSource("everyRoom")
    void whatARoomMayKnowItUses(String room) throws IOException {
        Set<String> used = named(room).map(ROOMS::get).collect(Collectors.toSet());
        ArchitectureTest.CODE.getPackage("org.dangjian.market." + room).getClassDependenciesFromThisPackage().stream()
                .map(arrow -> arrow.getTargetClass())
                .filter(target -> target.getPackageName().startsWith("org.dangjian.market."))
                .forEach(target -> used.add(ArchitectureTest.roomOf(target)));
        // Constants leave no arrow in what is compiled.
        sources(room).forEach(code -> IMPORT.matcher(code).results().forEach(found -> used.add(found.group(1))));
        assertThat(used).containsAll(ArchitectureTest.known(room));
    }

    /** Planted: a lower room that asks for what a higher one keeps. */
    @Test
    void aQueryThatNamesAHigherRoomIsReported() {
        assertThat(strangers("people.member", "query(\"select m from Member m, Claim c where c.holderId = m.id\")"))
                .containsExactly("Claim of trade.claim");
        assertThat(strangers("people.member", "query(\"delete from claim where holder_id = ?1\")"))
                .containsExactly("claim of trade.claim");
        assertThat(strangers("trade.claim", "query(\"from Claim c join Member m on m.id = c.holderId\")"))
                .isEmpty();
    }

    private static Stream<String> strangers(String room, String code) {
        return inLiterals(code).filter(name -> isStrange(room, name)).map(name -> name + " of " + ROOMS.get(name));
    }

    private static boolean isStrange(String room, String name) {
        return !ROOMS.get(name).equals(room) && !ArchitectureTest.known(room).contains(ROOMS.get(name));
    }

    /** The entities and tables that the queries of a room name. */
    private static Stream<String> named(String room) throws IOException {
        return sources(room).stream().flatMap(QueryArrowsTest::inLiterals).distinct();
    }

    private static List<String> sources(String room) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(QueryArrowsTest::text)
                    .toList();
        }
    }

    private static Stream<String> inLiterals(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(MatchResult::group)
                .flatMap(literal -> NAMED.matcher(literal).results().map(found -> found.group(1)))
                .filter(ROOMS::containsKey);
    }

    /** Of each entity and each table the room that keeps it. */
    private static Map<String, String> rooms() {
        Map<String, String> rooms = new HashMap<>();
        for (JavaClass entity : ArchitectureTest.CODE) {
            if (entity.isAnnotatedWith(Entity.class)) {
                String room = ArchitectureTest.roomOf(entity);
                rooms.put(entity.getSimpleName(), room);
                rooms.put(entity.getAnnotationOfType(Table.class).name(), room);
            }
        }
        return rooms;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
