package org.dangjian.market.assessment.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.dangjian.market.assessment.rules.Finding;

/** Findings as they are stored: one JSON text. */
final class FindingsText {

    private static final ObjectReader READER = new ObjectMapper().readerForListOf(Finding.class);
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private FindingsText() {}

    static String write(List<Finding> findings) {
        try {
            return WRITER.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("findings are plain data", impossible);
        }
    }

    static List<Finding> read(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored findings cannot be read", broken);
        }
    }
}
