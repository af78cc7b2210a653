package org.dangjian.market.platform.http.limit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dangjian.market.platform.http.idempotency.IdempotencyInterceptor;
import org.dangjian.market.platform.http.problem.Databases;
import org.dangjian.market.platform.http.problem.ProblemBody;
import org.dangjian.market.platform.http.problem.ProblemMapper;
import org.dangjian.market.platform.job.OneByOne;
import org.dangjian.market.platform.shared.Problem;

/** Commits or refuses each piece by itself; refusals of rights reach the audit as those of whole requests do. */
@ApplicationScoped
class PieceByPiece implements OneByOne {

    private static final int ATTEMPTS = 5;

    private final ProblemMapper problems;
    private final HttpServerRequest request;

    PieceByPiece(ProblemMapper problems, HttpServerRequest request) {
        this.problems = problems;
        this.request = request;
    }

    @Override
    public Optional<Refusal> attempt(Runnable piece) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(piece);
                return Optional.empty();
            } catch (RuntimeException failure) {
                if (!Databases.isCollision(failure) || attempt == ATTEMPTS) {
                    return Optional.of(refusal(failure));
                }
                IdempotencyInterceptor.pause(attempt);
            }
        }
    }

    private Refusal refusal(RuntimeException failure) {
        Problem problem = ProblemMapper.problemOf(failure);
        problems.recordIfTelling(problem, request);
        ProblemBody body = ProblemBody.of(problem, request.path(), ProblemMapper.inEnglish(request));
        return new Refusal(body.code(), body.title(), body.status(), body.detail(), body.errors());
    }
}
