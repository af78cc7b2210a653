package org.dangjian.market.platform.reading;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets a request that only reads (GET) ask the same question of the database once, in however many transactions its parts
 * are read: its answer is of one moment. A request that writes and a job always ask again, and nothing is kept from one
 * request to the next, so that a right that was taken away is gone at the next one.
 */
@ApplicationScoped
public class ReadOnce {

    private static final String ANSWERS = "market.read-once";

    /**
     * The answer to a question, from the first time it was asked.
     *
     * @param question what is asked, by words and the values it is asked with; each must be comparable with equals
     * @param answer looks it up; nobody changes it
     */
    public <T> T of(List<?> question, Supplier<T> answer) {
        RoutingContext request = CurrentRequest.get();
        if (request == null || request.request().method() != HttpMethod.GET) {
            return answer.get();
        }
        Map<List<?>, T> answers = request.get(ANSWERS);
        if (answers == null) {
            answers = new HashMap<>();
            request.put(ANSWERS, answers);
        }
        if (!answers.containsKey(question)) {
            // Not computeIfAbsent: looking one thing up may look up others.
            answers.put(question, answer.get());
        }
        return answers.get(question);
    }
}
