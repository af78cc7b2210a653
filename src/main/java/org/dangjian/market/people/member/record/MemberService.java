package org.dangjian.market.people.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.CreateMember;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberChanges;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberHistory;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.MemberSnapshot;
import org.dangjian.market.people.member.MemberSnapshots;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.people.member.reportin.ReportIns;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** The register of members: kept by the offices above their branch, read by those responsible for them. */
@ApplicationScoped
public class MemberService {

    private final MemberRepository members;
    private final MemberHistory history;
    private final MemberDirectory directory;
    private final MemberSnapshots past;
    private final MemberViews views;
    private final ReportIns reportIns;
    private final OrganizationDirectory organizations;
    private final RecordChanges recordChanges;
    private final MemberLeaving leaving;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberService(
            MemberSnapshots past,
            MemberRepository members,
            MemberHistory history,
            MemberDirectory directory,
            MemberViews views,
            ReportIns reportIns,
            OrganizationDirectory organizations,
            RecordChanges recordChanges,
            MemberLeaving leaving,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.past = past;
        this.members = members;
        this.history = history;
        this.directory = directory;
        this.views = views;
        this.reportIns = reportIns;
        this.organizations = organizations;
        this.recordChanges = recordChanges;
        this.leaving = leaving;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member the caller may see.
     *
     * @param asOf a past day as of which status, branch, category, stage and flags are shown, or {@code null} for today
     */
    @Transactional
    public MemberView get(Caller caller, UUID id, LocalDate asOf) {
        MemberView today = views.of(caller, directory.readable(caller, id));
        if (asOf == null || !asOf.isBefore(clock.today())) {
            return today;
        }
        MemberSnapshot then = past.snapshots(List.of(id), asOf).getFirst();
        return today.asOf(
                then, organizations.namesOn(asOf, List.of(then.branchId())).get(then.branchId()));
    }

    /**
     * Registers a member in one of the caller's branches.
     *
     * @throws Problem {@code phone-taken}; {@code same-person} when branch, name and day are those of another member;
     *     {@code validation-failed} for an unknown branch or community
     */
    @Transactional
    public MemberView create(Caller caller, CreateMember request) {
        Organization branch = managedBranch(caller, request.branchId());
        requirePast(request.joinedOn());
        String index = request.phone() == null ? null : freeIndex(request.phone());
        requireAnother(branch.id(), request);
        Member member = new Member(
                request.name(), request.phone(), index, request.category(), branch.id(), cipher, clock.now());
        member.change(request.details(), clock.today());
        members.persistAndFlush(member);
        if (request.communityId() != null) {
            reportIns.move(
                    caller, member.id(), reportInPlace(request.communityId()).id(), List.of());
        }
        audit.record(
                caller,
                AuditEntry.of("member.created", "member", member.id())
                        .in(branch.path())
                        .with("branchId", branch.id())
                        .with("communityId", request.communityId()));
        return views.of(caller, member);
    }

    /**
     * Changes a member's record; another branch is a transfer.
     *
     * @throws Problem {@code second-person-required} when they change their own; {@code phone-taken}
     */
    @Transactional
    public MemberView update(Caller caller, UUID id, IfMatch version, UpdateMember request) {
        Member member = directory.readable(caller, id);
        directory.requireKeeper(caller, member);
        if (member.isErased()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "个人信息已删除");
        }
        if (member.mergedInto() != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已并入同一人的另一份登记");
        }
        IfMatch.check(version, member.version());
        requirePast(request.joinedOn());
        String from = directory.branchPath(member);
        leaving.leave(caller, member, from, request.status(), request.endOpen());
        List<Changed> changes = MemberChanges.of(member, request, clock.today());
        if (request.phone() != null && !request.phone().equals(member.phone(cipher))) {
            changes.add(Changed.of(id, MemberChanges.PHONE, member.phone(cipher), request.phone()));
        }
        List<String> fields = changes.stream().map(Changed::field).toList();
        if (fields.contains("branchId")) {
            managedBranch(caller, request.branchId());
        }
        history.keep(member, fields);
        if (fields.contains(MemberChanges.PHONE)) {
            member.changePhone(request.phone(), freeIndex(request.phone()), cipher, clock.now());
        }
        member.change(request, clock.today());
        members.flush();
        recordChanges.keep(caller, "member", changes, null);
        if (!fields.isEmpty()) {
            audit.record(
                    caller,
                    AuditEntry.of("member.updated", "member", id)
                            .in(directory.branchPath(member))
                            .with("fields", fields)
                            .with("status", request.status())
                            .with("from", fields.contains("branchId") ? from : null));
        }
        return views.of(caller, member);
    }

    /** The full phone number, for a reason that is put on record. */
    @Transactional
    public RevealPhone.Revealed reveal(Caller caller, UUID id, RevealPhone request) {
        Member member = directory.readable(caller, id);
        if (!caller.reachesAny(directory.placesOf(member), Role.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        audit.record(
                caller,
                AuditEntry.of("member.phone-revealed", "member", id)
                        .in(directory.branchPath(member))
                        .with("reason", request.reason()));
        return new RevealPhone.Revealed(member.phone(cipher));
    }

    /** Branch, name and day tell people apart; who is one more of the same must have been looked at. */
    private void requireAnother(UUID branch, CreateMember request) {
        if (request.phone() == null && request.joinedOn() == null) {
            throw Problem.invalid("joinedOn", "没有手机号的党员，请填写入党日期，以便与同名的人区分");
        }
        boolean alike = request.joinedOn() != null
                && members.findAlike(List.of(branch), List.of(request.name())).stream()
                        .anyMatch(one ->
                                one.mergedInto() == null && request.joinedOn().equals(one.joinedOn()));
        if (alike && !Boolean.TRUE.equals(request.anotherPerson())) {
            throw Problem.of(ProblemCode.SAME_PERSON);
        }
    }

    private Organization managedBranch(Caller caller, UUID id) {
        return organizations
                .find(id)
                .filter(branch -> branch.level().hasMembers() && organizations.isManagedBy(caller, branch))
                .orElseThrow(() -> Problem.invalid("branchId", "没有这个" + Level.BRANCH.word() + "，或不在您的管理范围内"));
    }

    private Organization reportInPlace(UUID id) {
        return organizations
                .find(id)
                .filter(place -> place.level().receivesReportIns())
                .orElseThrow(() -> Problem.invalid("communityId", "请选择社区（村）或街道（乡镇）"));
    }

    private String freeIndex(String phone) {
        String index = cipher.blindIndex(phone);
        if (members.findByIndex(index).isPresent()) {
            throw Problem.of(ProblemCode.PHONE_TAKEN);
        }
        return index;
    }

    private void requirePast(LocalDate joinedOn) {
        if (joinedOn != null && joinedOn.isAfter(clock.today())) {
            throw Problem.invalid("joinedOn", "入党日期不能晚于今天");
        }
    }
}
