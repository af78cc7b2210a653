package org.dangjian.market.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Problem;

/** Keeps pictures as files: written beside, made durable, renamed, and only then noted in the database. */
@ApplicationScoped
public class EvidenceService {

    /** A picture with its bytes. */
    public record Picture(String mediaType, byte[] bytes) {}

    private final EntityManager database;
    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final Path folder;
    private final BusinessDay clock;

    EvidenceService(
            EntityManager database,
            ClaimRepository claims,
            ClaimAccess access,
            EvidenceConfig config,
            BusinessDay clock) {
        this.database = database;
        this.claims = claims;
        this.access = access;
        this.folder = config.folder();
        this.clock = clock;
    }

    /** @throws Problem {@code image-unreadable} for anything but a JPEG or PNG */
    @Transactional
    public EvidenceView store(Caller caller, Path upload) {
        byte[] picture = EvidenceImage.reencoded(upload);
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        write(id, picture);
        Evidence evidence = new Evidence(
                id, caller.accountId(), EvidenceImage.MEDIA_TYPE, picture.length, hash(picture), clock.now());
        database.persist(evidence);
        return new EvidenceView(id, evidence.mediaType());
    }

    /** The picture, for whoever uploaded it and whoever may read the claim it belongs to. */
    @Transactional
    public Picture read(Caller caller, UUID id) {
        Evidence evidence = database.find(Evidence.class, id);
        if (evidence == null || !caller.accountId().equals(evidence.accountId()) && !readsClaim(caller, evidence)) {
            throw Problem.notFound();
        }
        try {
            return new Picture(evidence.mediaType(), Files.readAllBytes(folder.resolve(id.toString())));
        } catch (IOException gone) {
            throw new UncheckedIOException("evidence file " + id + " cannot be read", gone);
        }
    }

    /** Makes the pictures part of a visit; each once. */
    void attach(Caller caller, List<UUID> ids, UUID visitId) {
        for (UUID id : ids) {
            Evidence evidence = database.find(Evidence.class, id);
            if (evidence == null) {
                throw Problem.invalid("evidenceIds", "凭证不存在或已被使用");
            }
            evidence.attach(caller.accountId(), visitId);
        }
    }

    private boolean readsClaim(Caller caller, Evidence evidence) {
        return evidence.visitId() != null
                && claims.claimOfVisit(evidence.visitId()).stream().anyMatch(claim -> access.reads(caller, claim));
    }

    private void write(UUID id, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "new-", null);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(picture));
                channel.force(true);
            }
            Files.move(draft, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
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
