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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a query names is known as much as what a class imports: query strings keep to the same plan of rooms. */
class QueryArrowsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "dangjian", "market");
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");

    /** An entity or a table where a query reads or writes it; {@code a.roles} is neither. */
    private static final Pattern NAMED =
            Pattern.compile("(?:\\b(?:from|join|update|into)|,)\\s+(\\w+)(?![\\w.(])", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ROOMS = rooms();

    @Test
    void queriesNameOnlyWhatTheirRoomMayKnow() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> wrong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SOURCES.relativize(file).getNameCount() > 1)
                    .flatMap(file -> strangers(
                                    SOURCES.relativize(file).getName(0).toString(), text(file))
                            .map(named -> SOURCES.relativize(file) + " names " + named))
                    .distinct()
                    .toList();
            assertThat(wrong).isEmpty();
        }
        assertThat(ROOMS).hasSizeGreaterThan(80);
    }

    /** Planted: a lower room that asks for what a higher one keeps. */
    @Test
    void aQueryThatNamesAHigherRoomIsReported() {
        assertThat(strangers("member", "query(\"select m from Member m, Claim c where c.holderId = m.id\")"))
                .containsExactly("Claim of claim");
        assertThat(strangers("member", "query(\"delete from claim where holder_id = ?1\")"))
                .containsExactly("claim of claim");
        assertThat(strangers("claim", "query(\"from Claim c join Member m on m.id = c.holderId\")"))
                .isEmpty();
    }

    private static Stream<String> strangers(String room, String code) {
        Set<String> known = ArchitectureTest.known(room);
        return LITERAL.matcher(code)
                .results()
                .map(MatchResult::group)
                .flatMap(literal -> NAMED.matcher(literal).results().map(found -> found.group(1)))
                .filter(name -> ROOMS.containsKey(name) && !known.contains(ROOMS.get(name)))
                .map(name -> name + " of " + ROOMS.get(name));
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
