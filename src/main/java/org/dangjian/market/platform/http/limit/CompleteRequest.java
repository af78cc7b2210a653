package org.dangjian.market.platform.http.limit;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;

/** A request whose body is here already: whoever reads it gets it from memory, as fast as they like. */
final class CompleteRequest extends HttpServerRequestWrapper {

    private static final int PIECE = 64 * 1024;

    private final HttpServerRequest original;
    private final Buffer body;
    private int given;
    private long wanted = Long.MAX_VALUE;
    private boolean ended;
    private Handler<Buffer> reader;
    private Handler<Void> atEnd;

    CompleteRequest(HttpServerRequest request, Buffer body) {
        super((HttpServerRequestInternal) request);
        this.original = request;
        this.body = body;
    }

    @Override
    public synchronized HttpServerRequest handler(Handler<Buffer> handler) {
        reader = handler;
        return flow();
    }

    @Override
    public synchronized HttpServerRequest endHandler(Handler<Void> handler) {
        atEnd = handler;
        return flow();
    }

    /** The line may break as it likes: nothing more is expected of it. */
    @Override
    public HttpServerRequest exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public synchronized HttpServerRequest pause() {
        wanted = 0;
        return this;
    }

    @Override
    public synchronized HttpServerRequest resume() {
        wanted = Long.MAX_VALUE;
        return flow();
    }

    @Override
    public synchronized HttpServerRequest fetch(long pieces) {
        wanted = wanted > Long.MAX_VALUE - pieces ? Long.MAX_VALUE : wanted + pieces;
        return flow();
    }

    /** The caller's, as a trusted proxy told it; without this it would be the connection's. */
    @Override
    public SocketAddress remoteAddress() {
        return original.remoteAddress();
    }

    @Override
    public SocketAddress localAddress() {
        return original.localAddress();
    }

    @Override
    public boolean isSSL() {
        return original.isSSL();
    }

    @Override
    public Future<Buffer> body() {
        return Future.succeededFuture(body);
    }

    @Override
    public Future<Void> end() {
        return Future.succeededFuture();
    }

    @Override
    public synchronized boolean isEnded() {
        return ended;
    }

    /** Handlers are called where those of the connection are, never by the reader's own thread. */
    private HttpServerRequest flow() {
        context().runOnContext(ignored -> give());
        return this;
    }

    private void give() {
        while (true) {
            Handler<Buffer> to;
            Buffer piece;
            Handler<Void> end = null;
            synchronized (this) {
                if (ended || wanted == 0 || reader == null) {
                    return;
                }
                to = reader;
                int size = Math.min(PIECE, body.length() - given);
                piece = size == 0 ? null : body.getBuffer(given, given + size);
                given += size;
                wanted = wanted == Long.MAX_VALUE || size == 0 ? wanted : wanted - 1;
                if (size == 0) {
                    ended = true;
                    end = atEnd;
                }
            }
            if (piece != null) {
                to.handle(piece);
            } else {
                if (end != null) {
                    end.handle(null);
                }
                return;
            }
        }
    }
}
