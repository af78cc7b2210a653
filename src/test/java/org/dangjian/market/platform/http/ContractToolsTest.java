package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.contract.Contract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the contract as outsiders do: two linters with the rules they come with, and a generated TypeScript client whose
 * strict sample compiles. The programs are those of {@code openapi/tools/package-lock.json}.
 */
class ContractToolsTest {

    private static final Path TOOLS = Path.of("openapi", "tools");
    private static final Path PLACE = Path.of("target", "contract-tools").toAbsolutePath();
    private static final long MINUTES = 5;

    /** A program that runs. */
    private record Running(String name, Process process, Path output) {

        /** Waits for its end; what it printed, when it ended well. */
        String well() {
            try {
                boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
                String printed = Files.readString(output, StandardCharsets.UTF_8);
                assertThat(ended && process.exitValue() == 0)
                        .as(name + "\n" + printed)
                        .isTrue();
                return printed;
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(isThere("npm"), "npm is not installed on this machine (apt-get install nodejs npm)");
        Files.createDirectories(PLACE);
        byte[] wanted = Files.readAllBytes(TOOLS.resolve("package-lock.json"));
        Path had = PLACE.resolve("installed-lock.json");
        try (Stream<Path> files = Files.list(TOOLS)) {
            for (Path file : files.toList()) {
                Files.copy(file, PLACE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(had) || !Arrays.equals(wanted, Files.readAllBytes(had))) {
            start("npm", "ci").well();
            Files.write(had, wanted);
        }
    }

    @Test
    void lintersAndAGeneratedClientFindNothingWrong() throws IOException {
        String contract = Contract.FILE.toAbsolutePath().toString();
        Running redocly = start("node_modules/.bin/redocly", "lint", "--config", "redocly.yaml", contract);
        Running spectral = start(
                "node_modules/.bin/spectral",
                "lint",
                "--ruleset",
                "spectral.yaml",
                "--fail-severity",
                "error",
                contract);
        start("node_modules/.bin/openapi-typescript", contract, "--output", "api.d.ts")
                .well();
        start("node_modules/.bin/tsc", "--project", ".").well();
        redocly.well();
        spectral.well();
    }

    /** Addresses of the registry differ from machine to machine. */
    @Test
    void theLockNamesNoAddress() throws IOException {
        assertThat(Files.readString(TOOLS.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Running start(String... command) throws IOException {
        Path output = Files.createTempFile(PLACE, "output", ".txt");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("REDOCLY_TELEMETRY", "off");
        program.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        return new Running(String.join(" ", command), program.start(), output);
    }
}
