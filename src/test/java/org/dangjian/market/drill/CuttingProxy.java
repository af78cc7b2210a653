package org.dangjian.market.drill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the service and PostgreSQL and cuts connections: any of them at any moment, or one exactly after the
 * server has committed and before the service hears of it.
 */
final class CuttingProxy implements AutoCloseable {

    private static final byte COMMAND_COMPLETE = 'C';
    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH_BYTES = 4;
    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int server;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commitsToSwallow = new AtomicInteger();
    private final AtomicInteger swallowed = new AtomicInteger();

    private record Line(Socket client, Socket server) {
        void cut() {
            try {
                client.close();
                server.close();
            } catch (IOException closedAlready) {
                // That is what was wanted.
            }
        }
    }

    CuttingProxy(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the next connections on which the server says that it has committed. */
    void swallowCommits(int count) {
        commitsToSwallow.set(count);
    }

    /** How many answers to COMMIT never arrived. */
    int swallowed() {
        return swallowed.get();
    }

    /** Cuts one of the open connections, whichever the number falls on; returns whether there was one. */
    boolean cutOne(int number) {
        Line[] open = lines.toArray(Line[]::new);
        if (open.length == 0) {
            return false;
        }
        open[Math.floorMod(number, open.length)].cut();
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        lines.forEach(Line::cut);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket connection;
                try {
                    connection = new Socket(InetAddress.getLoopbackAddress(), server);
                } catch (IOException serverGone) {
                    client.close();
                    continue;
                }
                client.setTcpNoDelay(true);
                connection.setTcpNoDelay(true);
                Line line = new Line(client, connection);
                lines.add(line);
                Thread.ofVirtual().start(() -> carry(line, () -> questions(line)));
                Thread.ofVirtual().start(() -> carry(line, () -> answers(line)));
            } catch (IOException closed) {
                // The loop ends when it is the door.
            }
        }
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private void carry(Line line, Carrying carrying) {
        try {
            carrying.run();
        } catch (IOException cut) {
            // One side is gone: so is the other.
        } finally {
            line.cut();
            lines.remove(line);
        }
    }

    private void questions(Line line) throws IOException {
        InputStream from = line.client().getInputStream();
        OutputStream to = line.server().getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
        }
    }

    /** Message by message: a type, a length and a body. The URL says sslmode=disable, so it is like that from the start. */
    private void answers(Line line) throws IOException {
        DataInputStream from =
                new DataInputStream(new BufferedInputStream(line.server().getInputStream(), BUFFER));
        DataOutputStream to =
                new DataOutputStream(new BufferedOutputStream(line.client().getOutputStream(), BUFFER));
        try {
            while (true) {
                byte type = from.readByte();
                byte[] body = new byte[from.readInt() - LENGTH_BYTES];
                from.readFully(body);
                if (type == COMMAND_COMPLETE && Arrays.equals(body, COMMIT) && takesTurn()) {
                    swallowed.incrementAndGet();
                    return;
                }
                to.writeByte(type);
                to.writeInt(body.length + LENGTH_BYTES);
                to.write(body);
                if (from.available() == 0) {
                    to.flush();
                }
            }
        } catch (EOFException ended) {
            to.flush();
        }
    }

    private boolean takesTurn() {
        return commitsToSwallow.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
