package org.dangjian.market.platform.http.limit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Receives the bodies of requests. Only a complete one goes on to where places are few: half a body costs its sender a
 * socket and us a few bytes. What is received has a bound for each request, each address and all together, and a deadline.
 */
@ApplicationScoped
class Bodies {

    /** Whoever is not signed in has nothing longer to say. */
    static final int LARGEST_OF_STRANGERS = 8 * 1024;

    /** A file of 10 MiB and its frame. */
    private static final long LARGEST_UPLOAD = 10_500L * 1024;

    private static final long LARGEST_TEXT = 1 << 20;
    private static final String UPLOAD = "multipart/";
    private static final String AUTH = "/api/v1/auth/";
    private static final String SETUP = "/api/v1/setup";
    private static final String RATINGS = "/api/v1/ratings";
    private static final int COME_BACK_SECONDS = 5;

    private final LimitsConfig config;
    private final Visitors visitors;
    private final Shares unfinished;
    private final AtomicLong held = new AtomicLong();
    private final long mostHeld = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    Bodies(LimitsConfig config, Visitors visitors) {
        this.config = config;
        this.visitors = visitors;
        this.unfinished = new Shares(config.unfinishedPerAddress());
    }

    static boolean isExpected(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null : !length.equals("0");
    }

    /**
     * Receives the body of the request.
     *
     * @param complete gets the whole body and what to run when the request is over
     * @param refused gets the problem when there will be none; the connection is closed after the answer
     */
    void receive(RoutingContext context, BiConsumer<Buffer, Runnable> complete, Consumer<Problem> refused) {
        HttpServerRequest request = context.request();
        request.pause();
        long declared = declared(request);
        long limit = isUpload(request) ? LARGEST_UPLOAD : LARGEST_TEXT;
        if (declared > limit) {
            refused.accept(Problem.of(ProblemCode.BODY_TOO_LARGE));
            return;
        }
        Visitor visitor = visitors.of(request);
        if (visitor.accountId() != null || declared >= 0 && declared <= LARGEST_OF_STRANGERS) {
            receive(context, visitor, limit, complete, refused);
        } else if (visitors.claimsAnAccount(request)) {
            context.vertx()
                    .executeBlocking(() -> visitors.isGenuine(request), false)
                    .onSuccess(genuine ->
                            receive(context, visitor, genuine ? limit : LARGEST_OF_STRANGERS, complete, refused));
        } else {
            receive(context, visitor, LARGEST_OF_STRANGERS, complete, refused);
        }
    }

    private void receive(
            RoutingContext context,
            Visitor visitor,
            long limit,
            BiConsumer<Buffer, Runnable> complete,
            Consumer<Problem> refused) {
        if (declared(context.request()) > limit) {
            refused.accept(tooLarge(context.request(), limit));
            return;
        }
        if (!visitor.exempt() && !unfinished.take(visitor.address())) {
            refused.accept(Problem.of(ProblemCode.TOO_MANY_REQUESTS, COME_BACK_SECONDS));
            return;
        }
        new Reception(context, visitor, limit, complete, refused).begin();
    }

    private static Problem tooLarge(HttpServerRequest request, long limit) {
        return Problem.of(
                limit == LARGEST_OF_STRANGERS && !isForStrangers(request.path())
                        ? ProblemCode.UNAUTHENTICATED
                        : ProblemCode.BODY_TOO_LARGE);
    }

    private static boolean isForStrangers(String path) {
        return path.startsWith(AUTH) || path.equals(SETUP) || path.equals(RATINGS);
    }

    private static boolean isUpload(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, UPLOAD, 0, UPLOAD.length());
    }

    /** The length the request announces; -1 when it comes in pieces until it ends. */
    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    /** One body on its way; everything happens on the thread of its connection. */
    private final class Reception {

        private static final String EXPECT = "Expect";

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Visitor visitor;
        private final long limit;
        private final BiConsumer<Buffer, Runnable> complete;
        private final Consumer<Problem> refused;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean over;

        Reception(
                RoutingContext context,
                Visitor visitor,
                long limit,
                BiConsumer<Buffer, Runnable> complete,
                Consumer<Problem> refused) {
            this.context = context;
            this.request = context.request();
            this.visitor = visitor;
            this.limit = limit;
            this.complete = complete;
            this.refused = refused;
        }

        void begin() {
            timer = context.vertx()
                    .setTimer(deadline().toMillis(), late -> refuse(Problem.of(ProblemCode.REQUEST_TIMEOUT)));
            if (request.getHeader(EXPECT) != null) {
                context.response().writeContinue();
                request.headers().remove(EXPECT);
            }
            request.exceptionHandler(broken -> end(true));
            request.handler(this::take);
            request.endHandler(ended -> finish());
            request.resume();
        }

        private Duration deadline() {
            long expected = Math.max(0, declared(request));
            return config.bodyDeadline().plusSeconds(expected / config.leastBytesPerSecond());
        }

        private void take(Buffer piece) {
            if (over) {
                return;
            }
            if (body.length() + (long) piece.length() > limit) {
                refuse(tooLarge(request, limit));
            } else if (held.addAndGet(piece.length()) > mostHeld) {
                body.appendBuffer(piece);
                refuse(Problem.of(ProblemCode.OVERLOADED));
            } else {
                body.appendBuffer(piece);
            }
        }

        private void finish() {
            if (!over) {
                end(false);
                int size = body.length();
                complete.accept(body, () -> held.addAndGet(-size));
            }
        }

        private void refuse(Problem problem) {
            if (!over) {
                end(true);
                refused.accept(problem);
            }
        }

        private void end(boolean inVain) {
            if (over) {
                return;
            }
            over = true;
            context.vertx().cancelTimer(timer);
            if (!visitor.exempt()) {
                unfinished.give(visitor.address());
            }
            if (inVain) {
                held.addAndGet(-body.length());
            }
        }
    }
}
