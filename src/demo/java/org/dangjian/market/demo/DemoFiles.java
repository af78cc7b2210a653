package org.dangjian.market.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dangjian.market.platform.sheet.Sheet;

/** Reads the files below {@code /demo}. */
final class DemoFiles {

    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private static final YAMLMapper YAML = new YAMLMapper();

    private DemoFiles() {}

    /** The rows of a table as column → cell. */
    static List<Map<String, String>> table(String name) {
        try (Reader text = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return TABLE.parse(text).stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> T yaml(String name, Class<T> type) {
        try (InputStream text = open(name)) {
            return YAML.readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows as an import takes them; what a row does not have stays empty. */
    static Sheet sheet(List<String> header, List<Map<String, String>> rows) {
        List<Sheet.Row> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<String> cells =
                    header.stream().map(column -> row.getOrDefault(column, "")).toList();
            lines.add(new Sheet.Row(lines.size() + 2, cells));
        }
        return Sheet.of(header, lines);
    }

    private static InputStream open(String name) {
        InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name);
        if (file == null) {
            throw new IllegalStateException("the demo has no file " + name);
        }
        return file;
    }
}
