package org.dangjian.market.testsupport;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.platform.http.limit.RequestDeadline;
import org.dangjian.market.platform.reading.CurrentRequest;
import org.dangjian.market.platform.writes.Writes;

/**
 * Counts the statements that a request prepares, of those that ask for it with the header {@value HEADER}; what runs beside
 * it in the background does not count. A batch counts once, and so do several statements in one message. The time of a request with the header {@value LATE} is over
 * after so many statements.
 */
@Alternative
@Priority(1)
@Singleton
@PersistenceUnitExtension
public class StatementCounter extends RequestDeadline {

    public static final String HEADER = "X-Count-Statements";
    public static final String LATE = "X-Late-After-Statements";

    private static final Map<String, Queue<String>> STATEMENTS = new ConcurrentHashMap<>();

    StatementCounter(Writes writes) {
        super(writes);
    }

    /** How many statements the requests prepared that carried this value in the header. */
    public static int of(String request) {
        return STATEMENTS.getOrDefault(request, new ConcurrentLinkedQueue<>()).size();
    }

    /** The statements themselves, a line each: what a bound that is broken is looked into with. */
    public static String statements(String request) {
        return String.join("\n", STATEMENTS.getOrDefault(request, new ConcurrentLinkedQueue<>()));
    }

    @Override
    public String inspect(String sql) {
        RoutingContext context = CurrentRequest.get();
        if (context != null) {
            String request = context.request().getHeader(HEADER);
            if (request != null) {
                STATEMENTS
                        .computeIfAbsent(request, name -> new ConcurrentLinkedQueue<>())
                        .add(sql);
            }
            String late = context.request().getHeader(LATE);
            if (late != null && prepared(context) >= Integer.parseInt(late)) {
                end(context);
            }
        }
        return super.inspect(sql);
    }

    /** How many the request prepared before this one. */
    private static int prepared(RoutingContext request) {
        AtomicInteger before = request.get(LATE);
        if (before == null) {
            before = new AtomicInteger();
            request.put(LATE, before);
        }
        return before.getAndIncrement();
    }
}
