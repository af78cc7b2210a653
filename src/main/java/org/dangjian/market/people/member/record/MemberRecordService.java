package org.dangjian.market.people.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberChanges;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.MemberTies;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** A member's record itself: what changed of it, and removing one that was entered by mistake. */
@ApplicationScoped
public class MemberRecordService {

    private static final String SUBJECT = "member";

    private final MemberRepository members;
    private final MemberRegistrationRepository registrations;
    private final MemberDirectory directory;
    private final MemberTies ties;
    private final OrganizationDirectory organizations;
    private final RecordChanges changes;
    private final AuditTrail audit;

    MemberRecordService(
            MemberRepository members,
            MemberRegistrationRepository registrations,
            MemberDirectory directory,
            MemberTies ties,
            OrganizationDirectory organizations,
            RecordChanges changes,
            AuditTrail audit) {
        this.members = members;
        this.registrations = registrations;
        this.directory = directory;
        this.ties = ties;
        this.organizations = organizations;
        this.changes = changes;
        this.audit = audit;
    }

    /** What changed of a member, the newest first: for those who keep the record and those who oversee them. */
    @Transactional
    public Page<MemberChangeView> changes(Caller caller, UUID id, UUID before, int limit) {
        Member member = directory.readable(caller, id);
        if (!caller.reaches(directory.branchPath(member), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        return Page.of(
                        changes.of(SUBJECT, id, before, limit + 1),
                        limit,
                        change -> change.id().toString())
                .map(this::view);
    }

    private MemberChangeView view(Changed change) {
        return new MemberChangeView(
                change.id(),
                change.at(),
                change.by(),
                MemberChanges.title(change.field()),
                MemberChanges.shown(change, change.from(), this::placeName),
                MemberChanges.shown(change, change.to(), this::placeName));
    }

    private String placeName(UUID id) {
        return organizations.find(id).map(Organization::name).orElse(null);
    }

    /**
     * Removes a member who was entered by mistake; where they report in goes with them.
     *
     * @throws Problem {@code member-in-use} when anything hangs on the record; {@code second-person-required} for the own
     */
    @Transactional
    public void remove(Caller caller, UUID id) {
        Member member = directory.readable(caller, id);
        if (!directory.isManagedBy(caller, member)) {
            throw Problem.notFound();
        }
        if (id.equals(caller.memberId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        ties.requireNoneBut(id, MemberTies.REPORT_INS);
        String path = directory.branchPath(member);
        changes.keep(caller, SUBJECT, List.of(Changed.of(id, "removed", member.name(), null)), null);
        registrations.delete("memberId", id);
        members.delete(member);
        members.flush();
        audit.record(caller, AuditEntry.of("member.removed", SUBJECT, id).in(path));
    }
}
