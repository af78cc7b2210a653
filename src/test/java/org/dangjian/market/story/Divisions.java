package org.dangjian.market.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The real divisions of 临汾市, under codes of the story's own. */
public final class Divisions {

    public static final int COUNT = 2_502;
    public static final String CITY = code("1410");
    public static final String DISTRICT = code("141002");
    public static final String STREET = code("141002001");

    private Divisions() {}

    /** The story's code for a real one. */
    static String code(String real) {
        return "Y" + real;
    }

    /** The code of the street's community with this number. */
    static String community(int number) {
        return STREET + "%03d".formatted(number);
    }

    /** The table as the project ships it. */
    public static byte[] csv() {
        try (InputStream file = Divisions.class.getResourceAsStream("/demo/divisions/linfen.csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)(^|,)(\\d+)(?=,|$)", "$1Y$2").getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
