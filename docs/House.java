import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the house: every room on its floor, with an arrow to each room it knows and reaches by no other way. It reads what
 * the {@code package-info.java} of the rooms say: {@code java docs/House.java > docs/house.svg}.
 */
public final class House {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "dangjian", "market");
    private static final Pattern KNOWS = Pattern.compile("@Knows\\((.*?)\\)\\s*package org\\.dangjian\\.market\\.([\\w.]+);", Pattern.DOTALL);
    private static final Pattern ROOM = Pattern.compile("\"([\\w.]+)\"");

    private static final int WIDTH = 1_000;
    private static final int FLOOR = 58;
    private static final int HEIGHT = 24;
    private static final int GAP = 10;
    private static final double LETTER = 6.3;

    /** By wing, the highest first. */
    private static final Map<String, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("governance", "#f6ebf7");
        COLOURS.put("assessment", "#fdf0e1");
        COLOURS.put("trade", "#e9f6ec");
        COLOURS.put("people", "#e8f1fb");
        COLOURS.put("platform", "#efeff2");
    }

    private final Map<String, Set<String>> known = new TreeMap<>();
    private final Map<String, Integer> floors = new HashMap<>();

    private House() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.endsWith("package-info.java")).forEach(this::read);
        }
        known.keySet().forEach(this::floor);
    }

    public static void main(String[] arguments) throws IOException {
        System.out.write(new House().drawn().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private void read(Path file) {
        try {
            Matcher room = KNOWS.matcher(Files.readString(file));
            if (room.find()) {
                Set<String> names = new TreeSet<>();
                ROOM.matcher(room.group(1)).results().forEach(found -> names.add(found.group(1)));
                known.put(room.group(2), names);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int floor(String room) {
        Integer found = floors.get(room);
        if (found == null) {
            found = known.get(room).stream().mapToInt(below -> floor(below) + 1).max().orElse(0);
            floors.put(room, found);
        }
        return found;
    }

    private boolean reaches(String from, String to) {
        return known.get(from).contains(to) || known.get(from).stream().anyMatch(below -> reaches(below, to));
    }

    /** Those no other known room leads to. */
    private List<String> direct(String room) {
        return known.get(room).stream()
                .filter(to -> known.get(room).stream().noneMatch(by -> !by.equals(to) && reaches(by, to)))
                .toList();
    }

    private String drawn() {
        int top = floors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, double[]> places = new HashMap<>();
        StringBuilder boxes = new StringBuilder();
        for (int floor = 0; floor <= top; floor++) {
            int at = floor;
            List<String> rooms = new ArrayList<>(
                    known.keySet().stream().filter(room -> floors.get(room) == at).toList());
            rooms.sort(Comparator.comparingDouble((String room) -> middle(room, places)).thenComparing(room -> room));
            double wide = rooms.stream().mapToDouble(House::width).sum() + GAP * (rooms.size() - 1.0);
            double x = Math.max(GAP, (WIDTH - wide) / 2);
            double y = (top - floor) * FLOOR + 20.0;
            for (String room : rooms) {
                places.put(room, new double[] {x + width(room) / 2, y});
                boxes.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"#555\"/>%n"
                                + "<text x=\"%.0f\" y=\"%.0f\">%s</text>%n",
                        x, y, width(room), HEIGHT, colour(room), x + width(room) / 2, y + 16, label(room)));
                x += width(room) + GAP;
            }
        }
        StringBuilder arrows = new StringBuilder();
        known.keySet().forEach(room -> direct(room).forEach(to -> arrows.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.0f %.0f C%.0f %.0f %.0f %.0f %.0f %.0f\"/>%n",
                places.get(room)[0], places.get(room)[1] + HEIGHT,
                places.get(room)[0], places.get(room)[1] + HEIGHT + 22,
                places.get(to)[0], places.get(to)[1] - 22,
                places.get(to)[0], places.get(to)[1]))));
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\""
                                + " text-anchor=\"middle\">%n<title>The rooms of the house; arrows run down only</title>%n"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                                + "<g fill=\"none\" stroke=\"#9aa3ad\" stroke-width=\"0.8\">%n",
                        WIDTH, (top + 1) * FLOOR + 10)
                + arrows + "</g>\n" + legend() + boxes + "</svg>\n";
    }

    /** Over what it knows, so that arrows are short. */
    private double middle(String room, Map<String, double[]> places) {
        return direct(room).stream().mapToDouble(to -> places.get(to)[0]).average().orElse(WIDTH / 2.0);
    }

    /** The wing is told by its colour. */
    private static String label(String room) {
        return room.substring(room.indexOf('.') + 1);
    }

    private static double width(String room) {
        return label(room).length() * LETTER + 14;
    }

    private static String colour(String room) {
        return COLOURS.get(room.split("\\.")[0]);
    }

    private static String legend() {
        StringBuilder drawn = new StringBuilder();
        double y = 20;
        for (Map.Entry<String, String> wing : COLOURS.entrySet()) {
            drawn.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.0f\" width=\"14\" height=\"14\" fill=\"%s\" stroke=\"#555\"/>%n"
                            + "<text x=\"%d\" y=\"%.0f\" text-anchor=\"start\">%s</text>%n",
                    GAP, y, wing.getValue(), GAP + 20, y + 11, wing.getKey()));
            y += 20;
        }
        return drawn.toString();
    }
}
