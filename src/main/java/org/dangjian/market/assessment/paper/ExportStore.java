package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Files of exports, encrypted piece by piece: each piece is bound to its file, its place in it and to whether it is the last
 * one, so that nothing can be swapped, left out or cut off unseen. No more than a piece is held in memory.
 */
@ApplicationScoped
class ExportStore {

    private static final Logger LOG = Logger.getLogger(ExportStore.class);
    private static final String TABLE = "report_export";
    private static final int PIECE = 1 << 18;

    private final Path folder;
    private final FieldCipher cipher;

    @Inject
    ExportStore(ReportConfig config, FieldCipher cipher) {
        this(config.folder(), cipher);
    }

    ExportStore(Path folder, FieldCipher cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    /** Writes to a draft that becomes the file when it is closed. */
    final class Draft extends OutputStream {
        private final UUID id;
        private final Path draft;
        private final OutputStream file;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private long size;

        private Draft(UUID id) throws IOException {
            this.id = id;
            Files.createDirectories(folder);
            this.draft = Files.createTempFile(folder, "new-", null);
            this.file = new BufferedOutputStream(Files.newOutputStream(draft));
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == PIECE) {
                    seal("part");
                }
                int taken = Math.min(PIECE - filled, length - done);
                System.arraycopy(bytes, offset + done, piece, filled, taken);
                filled += taken;
                done += taken;
            }
            size += length;
        }

        private void seal(String kind) throws IOException {
            String sealed = cipher.encryptBytes(Arrays.copyOf(piece, filled), TABLE, kind + number++, id);
            file.write(sealed.getBytes(StandardCharsets.US_ASCII));
            file.write('\n');
            filled = 0;
        }

        /** How many bytes were written, before encryption. */
        long size() {
            return size;
        }

        /** Makes it the file. */
        void keep() {
            try {
                seal("last");
                file.close();
                Files.move(draft, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("the folder of exports cannot be written", unwritable);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
            Files.deleteIfExists(draft);
        }
    }

    /** @throws UncheckedIOException where the folder cannot be written */
    Draft draft(UUID id) {
        try {
            return new Draft(id);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder of exports cannot be written", unwritable);
        }
    }

    /**
     * Writes the file in clear.
     *
     * @throws Problem {@code not-found} where there is none any more, or not as it was written
     */
    void copy(UUID id, OutputStream out) throws IOException {
        try (BufferedReader pieces =
                Files.newBufferedReader(folder.resolve(id.toString()), StandardCharsets.US_ASCII)) {
            String piece = pieces.readLine();
            for (int number = 0; piece != null; number++) {
                String next = pieces.readLine();
                out.write(cipher.decryptBytes(piece, TABLE, (next == null ? "last" : "part") + number, id));
                piece = next;
            }
        } catch (NoSuchFileException gone) {
            throw Problem.notFound();
        } catch (IllegalStateException changed) {
            LOG.errorf(changed, "the file of export %s was changed or cut short", id);
            throw Problem.notFound();
        }
    }

    /** Whether the file is there. */
    boolean has(UUID id) {
        return Files.exists(folder.resolve(id.toString()));
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder of exports cannot be written", unwritable);
        }
    }
}
