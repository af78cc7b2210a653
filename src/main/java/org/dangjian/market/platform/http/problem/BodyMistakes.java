package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Problem.FieldError;

/**
 * Names everything that is wrong with a JSON body at once: reading ends at the first field that is unknown or of another
 * kind, and then nobody looks at the values of the others.
 */
@Provider
public class BodyMistakes implements ReaderInterceptor {

    /** A body with more wrong fields than that is no honest mistake. */
    private static final int MOST = 50;

    private final ObjectMapper json;
    private final Validator validator;

    BodyMistakes(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Problem {@code validation-failed} naming each wrong field */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getMediaType() == null || !body.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return body.proceed();
        }
        byte[] sent = body.getInputStream().readAllBytes();
        body.setInputStream(new ByteArrayInputStream(sent));
        try {
            return body.proceed();
        } catch (JsonMappingException first) {
            tellAll(sent, body);
            throw first;
        } catch (WebApplicationException first) {
            if (first.getCause() instanceof JsonMappingException) {
                tellAll(sent, body);
            }
            throw first;
        }
    }

    /** Takes out one wrong field after the other, until the rest can be read and looked at; returns where it cannot. */
    private void tellAll(byte[] sent, ReaderInterceptorContext body) throws IOException {
        Map<String, FieldError> mistakes = new TreeMap<>();
        JsonNode rest = tree(sent);
        for (int tries = 0; tries < MOST && rest != null; tries++) {
            try {
                Object read = json.readerFor(json.constructType(body.getGenericType()))
                        .readValue(rest);
                addWrongValues(read, mistakes);
                throw Problem.invalid(mistakes.values().stream()
                        .sorted(Comparator.comparing(FieldError::field))
                        .toList());
            } catch (JsonMappingException wrong) {
                FieldError mistake = ProblemTranslator.translate(wrong)
                        .filter(problem -> !problem.errors().isEmpty())
                        .map(problem -> (FieldError) problem.errors().getFirst())
                        .orElse(null);
                if (mistake == null || mistakes.put(mistake.field(), mistake) != null || !take(rest, wrong.getPath())) {
                    return;
                }
            }
        }
    }

    private JsonNode tree(byte[] sent) throws IOException {
        try {
            return json.readTree(sent);
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    private void addWrongValues(Object read, Map<String, FieldError> mistakes) {
        if (read == null) {
            return;
        }
        List<String> known = List.copyOf(mistakes.keySet());
        validator.validate(read).forEach(violation -> {
            String field = ProblemTranslator.field(violation);
            if (known.stream().noneMatch(wrong -> wrong.equals(field) || wrong.startsWith(field + "."))) {
                mistakes.putIfAbsent(field, new FieldError(field, violation.getMessage()));
            }
        });
    }

    /** Takes what stands at the path out of the tree; {@code false} where nothing stands there. */
    private static boolean take(JsonNode rest, List<JsonMappingException.Reference> path) {
        JsonNode parent = rest;
        for (int step = 0; step < path.size() - 1; step++) {
            JsonMappingException.Reference next = path.get(step);
            parent = next.getFieldName() == null ? parent.path(next.getIndex()) : parent.path(next.getFieldName());
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.getLast();
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        if (parent instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            array.remove(last.getIndex());
            return true;
        }
        return false;
    }
}
