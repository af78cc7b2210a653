package org.dangjian.market.trade.claim.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;

/** Keeps pictures as files: written beside, made durable, renamed, and only then noted in the database. */
@ApplicationScoped
public class EvidenceFiles {

    /** A picture whose file is safe. */
    public record Kept(UUID id, int size, String sha256) {}

    private final Path folder;

    EvidenceFiles(EvidenceConfig config) {
        this.folder = config.folder();
    }

    /**
     * Recognises a picture, encodes it anew and keeps it. Takes seconds at worst: not inside a transaction.
     *
     * @throws Problem {@code image-format-unsupported}, {@code image-unreadable}, {@code body-too-large}, {@code overloaded}
     */
    public Kept keep(Path picture) {
        return keep(EvidenceImage.reencoded(picture));
    }

    /** Waits for the disk: not inside a transaction. */
    Kept keep(EvidenceImage.Encoded picture) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        write(thumbnailName(id), picture.thumbnail());
        write(id.toString(), picture.full());
        return new Kept(id, picture.full().length, hash(picture.full()));
    }

    /**
     * The picture in a size; empty where there is none any more. The small one of a picture that was kept without is made
     * at the first look: not inside a transaction.
     */
    Optional<byte[]> find(UUID id, PictureLinks.Size size) {
        Path full = folder.resolve(id.toString());
        Path thumbnail = folder.resolve(thumbnailName(id));
        try {
            if (!Files.exists(full)) {
                return Optional.empty();
            }
            if (size == PictureLinks.Size.FULL) {
                return Optional.of(Files.readAllBytes(full));
            }
            if (!Files.exists(thumbnail)) {
                write(thumbnailName(id), EvidenceImage.thumbnailOf(Files.readAllBytes(full)));
            }
            return Optional.of(Files.readAllBytes(thumbnail));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("evidence file " + id + " cannot be read", unreadable);
        }
    }

    private static String thumbnailName(UUID id) {
        return id + ".320";
    }

    public byte[] read(UUID id) {
        try {
            return Files.readAllBytes(folder.resolve(id.toString()));
        } catch (IOException gone) {
            throw new UncheckedIOException("evidence file " + id + " cannot be read", gone);
        }
    }

    /** Removes the file of a picture that is noted nowhere any more. */
    void remove(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
            Files.deleteIfExists(folder.resolve(thumbnailName(id)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the evidence folder cannot be written", unwritable);
        }
    }

    private void write(String name, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "new-", null);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(picture));
                channel.force(true);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            // The new name, too, must survive a power cut before the row that refers to it exists.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the evidence folder cannot be written", unwritable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
