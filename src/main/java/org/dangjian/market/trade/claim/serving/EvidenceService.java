package org.dangjian.market.trade.claim.serving;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.evidence.Evidence;
import org.dangjian.market.trade.claim.evidence.EvidenceFiles;
import org.dangjian.market.trade.claim.evidence.EvidenceImage;
import org.dangjian.market.trade.claim.evidence.EvidenceReader;
import org.dangjian.market.trade.claim.evidence.EvidenceView;
import org.dangjian.market.trade.claim.evidence.PictureLinks;
import org.dangjian.market.trade.claim.evidence.PictureView;

/** Whose pictures they are and what they belong to; the pictures themselves are {@link EvidenceFiles}. */
@ApplicationScoped
public class EvidenceService {

    private final EntityManager database;
    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final List<EvidenceReader> readers;
    private final EvidenceFiles files;
    private final PictureLinks links;
    private final BusinessDay clock;

    EvidenceService(
            EntityManager database,
            ClaimRepository claims,
            ClaimAccess access,
            @All List<EvidenceReader> readers,
            EvidenceFiles files,
            PictureLinks links,
            BusinessDay clock) {
        this.database = database;
        this.claims = claims;
        this.access = access;
        this.readers = readers;
        this.files = files;
        this.links = links;
        this.clock = clock;
    }

    /** Notes a picture whose file is safe. */
    @Transactional
    public EvidenceView store(Caller caller, EvidenceFiles.Kept picture) {
        Evidence evidence = new Evidence(
                picture.id(),
                caller.accountId(),
                EvidenceImage.MEDIA_TYPE,
                picture.size(),
                picture.sha256(),
                clock.now());
        database.persist(evidence);
        PictureView shown = links.of(picture.id());
        return new EvidenceView(picture.id(), evidence.mediaType(), shown.url(), shown.thumbnailUrl());
    }

    /**
     * The media type of a picture, for whoever uploaded it and whoever may read the claim or other matter it belongs to.
     *
     * @throws Problem {@code not-found} for others
     */
    @Transactional
    public String readable(Caller caller, UUID id) {
        Evidence evidence = database.find(Evidence.class, id);
        if (evidence == null || !caller.accountId().equals(evidence.accountId()) && !reads(caller, evidence)) {
            throw Problem.notFound();
        }
        return evidence.mediaType();
    }

    /** The picture itself, once it is known to be {@link #readable}. */
    byte[] read(UUID id) {
        return files.read(id);
    }

    /** Makes the pictures part of a visit; each once. */
    void attach(Caller caller, List<UUID> ids, UUID visitId) {
        ids.forEach(id -> use(caller, id, "visitId", visitId));
    }

    /**
     * Makes the pictures part of something another feature keeps; each once. An {@link EvidenceReader} of that feature
     * says who may look at them.
     *
     * @throws Problem {@code validation-failed} for pictures of someone else or used before
     */
    public void attachTo(Caller caller, List<UUID> ids, UUID subjectId) {
        ids.forEach(id -> use(caller, id, "subjectId", subjectId));
    }

    /** The pictures of each of these, oldest first; what has none is absent. */
    public Map<UUID, List<UUID>> of(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : database.createQuery("from Evidence e where e.subjectId in :subjects order by e.id", Evidence.class)
                        .setParameter("subjects", subjectIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Evidence::subjectId, Collectors.mapping(Evidence::id, Collectors.toList())));
    }

    /** One guarded update: of two that use a picture at once, one is told that it is taken. */
    private void use(Caller caller, UUID id, String what, UUID user) {
        // The visit must be there before a picture can belong to it.
        database.flush();
        int free = database.createQuery("update Evidence e set e." + what + " = :user where e.id = :id"
                        + " and e.accountId = :account and e.visitId is null and e.subjectId is null")
                .setParameter("user", user)
                .setParameter("id", id)
                .setParameter("account", caller.accountId())
                .executeUpdate();
        if (free == 0) {
            throw Problem.invalid("evidenceIds", "凭证不存在或已被使用");
        }
    }

    private boolean reads(Caller caller, Evidence evidence) {
        boolean ofClaim = evidence.visitId() != null
                && claims.claimOfVisit(evidence.visitId()).stream().anyMatch(claim -> access.reads(caller, claim));
        return ofClaim
                || evidence.subjectId() != null
                        && readers.stream().anyMatch(reader -> reader.reads(caller, evidence.subjectId()));
    }
}
