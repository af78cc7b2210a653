package org.dangjian.market.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the statements that a request prepares, of those that ask for it with the header {@value HEADER}; what runs beside
 * it in the background does not count. A batch counts once.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class StatementCounter implements StatementInspector {

    public static final String HEADER = "X-Count-Statements";

    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    /** How many statements the requests prepared that carried this value in the header. */
    public static int of(String request) {
        return COUNTS.getOrDefault(request, new AtomicInteger()).get();
    }

    @Override
    public String inspect(String sql) {
        if (Arc.container() != null && Arc.container().requestContext().isActive()) {
            RoutingContext context =
                    Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
            String request = context == null ? null : context.request().getHeader(HEADER);
            if (request != null) {
                COUNTS.computeIfAbsent(request, name -> new AtomicInteger()).incrementAndGet();
            }
        }
        return sql;
    }
}
