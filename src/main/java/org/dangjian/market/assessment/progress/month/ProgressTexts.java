package org.dangjian.market.assessment.progress.month;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.assessment.rules.Missing;

/** Lists of a snapshot as the JSON they are stored as. */
@ApplicationScoped
public class ProgressTexts {

    private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {};
    private static final TypeReference<List<String>> REASONS = new TypeReference<>() {};

    private final ObjectMapper json;

    ProgressTexts(ObjectMapper json) {
        this.json = json;
    }

    public ProgressSnapshot.Texts write(Progress progress) {
        return new ProgressSnapshot.Texts(write(progress.missing()), write(progress.reasons()));
    }

    public List<Missing> missing(ProgressSnapshot.Texts texts) {
        return read(texts.missing(), MISSING);
    }

    public List<String> reasons(ProgressSnapshot.Texts texts) {
        return read(texts.reasons(), REASONS);
    }

    private String write(Object list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of texts is always JSON", impossible);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored month cannot be read", broken);
        }
    }
}
