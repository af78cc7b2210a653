package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map in the README shows the house as it is: every room once, above all that it knows. */
class PackageMapTest {

    @Test
    void everyRoomStandsAboveWhatItKnows() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String map = readme.substring(readme.indexOf("## Package map"));
        map = map.substring(map.indexOf("```") + 4);
        List<String> rooms = map.substring(0, map.indexOf("```"))
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
        assertThat(rooms).containsExactlyInAnyOrderElementsOf(ArchitectureTest.rooms());
        for (String room : rooms) {
            List<String> below = rooms.subList(rooms.indexOf(room) + 1, rooms.size());
            assertThat(below).as("below " + room).containsAll(ArchitectureTest.known(room));
        }
    }

    @Test
    void thePictureShowsTheHouseAsItIs() throws IOException, InterruptedException {
        Process drawing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "docs/House.java")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String drawn = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(drawing.waitFor()).isZero();
        assertThat(Files.readString(Path.of("docs", "house.svg")))
                .as("java docs/House.java > docs/house.svg")
                .isEqualTo(drawn);
    }
}
