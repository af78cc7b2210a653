package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that fails says what to set. */
class MainTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new RuntimeException(
                                "Failed to start quarkus",
                                new IllegalArgumentException(
                                        "Unable to find datasource '<default>' for persistence unit")),
                        "Set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD; README.md lists all variables."),
                Arguments.of(
                        new RuntimeException(
                                "x",
                                new RuntimeException("SRCFG00011: Could not expand value DATABASE_USER in property y")),
                        "Set DATABASE_USER; README.md lists all variables."),
                Arguments.of(
                        new RuntimeException("x", new SQLException("Connection refused")),
                        "Check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD; the database says: Connection refused"),
                Arguments.of(
                        new RuntimeException(
                                "x", new IllegalStateException("MARKET_ACCESS_KEYS_FOLDER is not set: give it")),
                        "MARKET_ACCESS_KEYS_FOLDER is not set: give it"),
                Arguments.of(new RuntimeException("x", new RuntimeException("port in use")), "port in use"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theLastLineTellsWhatToSet(Throwable failure, String sentence) {
        assertThat(Main.sentence(failure)).isEqualTo(sentence);
    }
}
