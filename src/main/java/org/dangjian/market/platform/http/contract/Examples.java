package org.dangjian.market.platform.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * What was sent and answered once, for each operation, as {@code contract/examples.json} has it: recorded when the tests
 * ran, with the tests' invented people.
 */
final class Examples {

    private static final String FILE = "contract/examples.json";
    private static final String JSON = "application/json";

    /**
     * One exchange.
     *
     * @param request the JSON that was sent, {@code null} for none
     * @param status that was answered
     * @param response the JSON of the answer
     */
    record Exchange(Object request, String status, Object response) {}

    private final Map<String, Exchange> recorded;

    Examples() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            recorded = new ObjectMapper().readValue(file, new TypeReference<LinkedHashMap<String, Exchange>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void add(OpenAPI api) {
        Schemas.operations(api).forEach(this::add);
    }

    private void add(Operation operation) {
        Exchange exchange = recorded.get(operation.getOperationId());
        if (exchange == null) {
            return;
        }
        if (exchange.request() != null && operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), exchange.request());
        }
        if (operation.getResponses().hasAPIResponse(exchange.status())) {
            put(operation.getResponses().getAPIResponse(exchange.status()).getContent(), exchange.response());
        }
    }

    private static void put(Content content, Object example) {
        if (content != null && content.hasMediaType(JSON)) {
            content.getMediaType(JSON).setExample(example);
        }
    }
}
