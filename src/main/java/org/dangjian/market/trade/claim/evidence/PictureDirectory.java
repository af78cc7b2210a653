package org.dangjian.market.trade.claim.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/** Which pictures belong to what, many at a time. */
@ApplicationScoped
public class PictureDirectory {

    private final EntityManager database;
    private final PictureLinks links;

    PictureDirectory(EntityManager database, PictureLinks links) {
        this.database = database;
        this.links = links;
    }

    /** The pictures of visits, oldest first; a visit without any is absent. */
    public Map<UUID, List<PictureView>> ofVisits(Collection<UUID> visitIds) {
        return of("visitId", visitIds);
    }

    /** Pictures whose ids are known, by what they belong to. */
    public Map<UUID, List<PictureView>> ofIds(Map<UUID, List<UUID>> ids) {
        Map<UUID, List<PictureView>> pictures = new HashMap<>();
        ids.forEach((owner, shown) ->
                pictures.put(owner, shown.stream().map(links::of).toList()));
        return pictures;
    }

    /** The pictures of other things, oldest first; what has none is absent. */
    public Map<UUID, List<PictureView>> ofSubjects(Collection<UUID> subjectIds) {
        return of("subjectId", subjectIds);
    }

    /**
     * Gives something these pictures and no others. In the transaction of whoever decided that the caller may.
     *
     * @throws Problem {@code validation-failed} for pictures of someone else or used elsewhere
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PictureView> set(Caller caller, UUID subjectId, SetPictures request) {
        Set<UUID> wanted = new LinkedHashSet<>(request.evidenceIds());
        Set<UUID> kept = new HashSet<>(
                database.createQuery("select e.id from Evidence e where e.subjectId = :subject", UUID.class)
                        .setParameter("subject", subjectId)
                        .getResultList());
        kept.stream().filter(id -> !wanted.contains(id)).forEach(id -> move(id, null, "e.subjectId = :was", subjectId));
        wanted.stream().filter(id -> !kept.contains(id)).forEach(id -> {
            String free = "e.visitId is null and e.subjectId is null and e.accountId = :was";
            if (!move(id, subjectId, free, caller.accountId())) {
                throw Problem.invalid("evidenceIds", "凭证不存在或已被使用");
            }
        });
        return ofSubjects(List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /** One guarded update: of two that use a picture at once, one is told that it is taken. */
    private boolean move(UUID id, UUID to, String term, UUID was) {
        return database.createQuery("update Evidence e set e.subjectId = :to where e.id = :id and " + term)
                        .setParameter("to", to)
                        .setParameter("id", id)
                        .setParameter("was", was)
                        .executeUpdate()
                > 0;
    }

    private Map<UUID, List<PictureView>> of(String what, Collection<UUID> ids) {
        Map<UUID, List<PictureView>> pictures = new HashMap<>();
        if (!ids.isEmpty()) {
            database.createQuery(
                            "select e." + what + ", e.id from Evidence e where e." + what + " in :ids order by e.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> pictures.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                            .add(links.of((UUID) row[1])));
        }
        return pictures;
    }
}
