package org.dangjian.market.platform.http.limit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.dangjian.market.platform.reading.CurrentRequest;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.writes.Writes;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Ends the work of a request that nobody waits for any more, whether it waited for a thread or worked: its next statement is
 * refused, and what came before is undone with the transaction. How long a single statement takes is the database's to bound.
 * And since every statement passes here, those that ask for rows which wait to be written let them go first.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class RequestDeadline implements StatementInspector {

    private static final String UNTIL = "market.request-until";

    private final Writes writes;

    protected RequestDeadline(Writes writes) {
        this.writes = writes;
    }

    /** From now on the request has so much time. */
    static void begin(RoutingContext request, Duration time) {
        request.put(UNTIL, System.nanoTime() + time.toNanos());
    }

    /** @throws Problem {@code overloaded} when the time of the request is over */
    @Override
    public String inspect(String sql) {
        RoutingContext request = CurrentRequest.get();
        Long until = request == null ? null : request.get(UNTIL);
        if (until != null && System.nanoTime() - until >= 0) {
            throw Problem.of(ProblemCode.OVERLOADED);
        }
        writes.before(sql);
        return sql;
    }

    /** Lets the time of a request be over now, if it has any. */
    protected static void end(RoutingContext request) {
        if (request.get(UNTIL) != null) {
            begin(request, Duration.ZERO);
        }
    }
}
