package org.dangjian.market.people.member.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberChanges;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberHistory;
import org.dangjian.market.people.member.MemberMerged;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.MemberStatus;
import org.dangjian.market.people.member.record.MemberLeaving;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/**
 * Makes two records of one person one. What is open for the merged record ends, its points go over by reversal and posting
 * anew, what was done stays written where it was done, and the merged record names the kept one.
 */
@ApplicationScoped
public class MemberMergeService {

    private static final String SUBJECT = "member";

    private final MemberRepository members;
    private final MemberDirectory directory;
    private final MemberLeaving leaving;
    private final MemberHistory history;
    private final RecordChanges changes;
    private final Event<MemberMerged> merged;
    private final EntityManager database;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    MemberMergeService(
            MemberRepository members,
            MemberDirectory directory,
            MemberLeaving leaving,
            MemberHistory history,
            RecordChanges changes,
            Event<MemberMerged> merged,
            EntityManager database,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.members = members;
        this.directory = directory;
        this.leaving = leaving;
        this.history = history;
        this.changes = changes;
        this.merged = merged;
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found}, {@code validation-failed} for another record that cannot be merged */
    @Transactional
    public MemberMergeView propose(Caller caller, UUID keptId, ProposeMerge request) {
        Member kept = managed(caller, keptId);
        Member other = members.findByIdOptional(request.mergedId())
                .filter(found -> directory.isManagedBy(caller, found))
                .filter(found -> !found.id().equals(keptId) && found.mergedInto() == null)
                .orElseThrow(() -> Problem.invalid("mergedId", "没有这位党员，或不在您的管理范围内，或已合并"));
        if (kept.mergedInto() != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, MemberMerge.Status.CONFIRMED.title());
        }
        MemberMerge merge =
                new MemberMerge(keptId, other.id(), request.reason().strip(), caller.accountId(), clock.now());
        database.persist(merge);
        database.flush();
        record(caller, "member.merge-proposed", merge, kept);
        return merge.view();
    }

    /** The merges that concern members whose records the caller keeps, the newest first. */
    @Transactional
    public Page<MemberMergeView> find(Caller caller, UUID before, int limit) {
        List<String> paths = caller.paths(Role.KEEPERS);
        StringBuilder where = new StringBuilder("1 = 0");
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or b.path like :path").append(i);
        }
        var query = database.createQuery(
                "select m from MemberMerge m join Member k on k.id = m.keptId join Organization b on b.id = k.branchId"
                        + " where (" + where + ")" + (before == null ? "" : " and m.id < :before")
                        + " order by m.id desc",
                MemberMerge.class);
        for (int i = 0; i < paths.size(); i++) {
            query.setParameter("path" + i, paths.get(i) + "%");
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        List<MemberMerge> found = query.setMaxResults(limit + 1).getResultList();
        return Page.of(found, limit, merge -> merge.id().toString()).map(MemberMerge::view);
    }

    /** @throws Problem {@code second-person-required}, {@code state-conflict}, {@code reason-required}, {@code period-closed} */
    @Transactional
    public MemberMergeView decide(Caller caller, UUID id, Verdict request) {
        MemberMerge merge = database.find(MemberMerge.class, id);
        if (merge == null) {
            throw Problem.notFound();
        }
        Member kept = managed(caller, merge.keptId());
        Member other = managed(caller, merge.mergedId());
        database.refresh(merge, LockModeType.PESSIMISTIC_WRITE);
        counterparts.require(caller, merge.proposedBy());
        boolean confirmed = request.approvesElse(Decision.REJECT);
        if (!confirmed) {
            Problem.requireReason(request.reason());
        }
        merge.decide(confirmed, request.reason(), caller.accountId(), clock.now());
        if (confirmed) {
            if (kept.mergedInto() != null || other.mergedInto() != null) {
                throw Problem.of(ProblemCode.STATE_CONFLICT, MemberMerge.Status.CONFIRMED.title());
            }
            unite(caller, merge, kept, other);
        }
        database.flush();
        record(caller, confirmed ? "member.merged" : "member.merge-declined", merge, kept);
        return merge.view();
    }

    private void unite(Caller caller, MemberMerge merge, Member kept, Member other) {
        merged.fire(new MemberMerged(caller, merge.id(), kept.id(), other.id(), MemberMerged.Phase.BEGINS));
        leaving.leave(caller, other, directory.branchPath(other), MemberStatus.TRANSFERRED_OUT, true);
        merged.fire(new MemberMerged(caller, merge.id(), kept.id(), other.id(), MemberMerged.Phase.ENDS));
        String phone = other.phone(cipher);
        String keptPhone = kept.phone(cipher);
        history.keep(other, List.of("status"));
        other.mergeInto(kept.id(), cipher);
        members.flush();
        changes.keep(
                caller,
                SUBJECT,
                List.of(Changed.of(other.id(), "mergedInto", null, kept.id().toString())),
                null);
        changes.keep(caller, SUBJECT, List.of(Changed.of(other.id(), MemberChanges.PHONE, phone, null)), null);
        if (keptPhone == null && phone != null) {
            kept.changePhone(phone, cipher.blindIndex(phone), cipher, clock.now());
            changes.keep(caller, SUBJECT, List.of(Changed.of(kept.id(), MemberChanges.PHONE, null, phone)), null);
        }
    }

    private Member managed(Caller caller, UUID id) {
        Member member = members.findByIdOptional(id)
                .filter(found -> directory.isManagedBy(caller, found))
                .orElseThrow(Problem::notFound);
        if (id.equals(caller.memberId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        return member;
    }

    private void record(Caller caller, String action, MemberMerge merge, Member kept) {
        audit.record(
                caller,
                AuditEntry.of(action, SUBJECT, merge.keptId())
                        .in(directory.branchPath(kept))
                        .with("mergeId", merge.id())
                        .with("mergedId", merge.mergedId()));
    }
}
