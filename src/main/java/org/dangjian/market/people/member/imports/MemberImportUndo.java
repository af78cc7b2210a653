package org.dangjian.market.people.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberChanges;
import org.dangjian.market.people.member.MemberHistory;
import org.dangjian.market.people.member.MemberRegistration;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.people.member.MemberTies;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Takes an import of members back: whoever it made is removed while nothing hangs on them, whoever it changed is as before. */
@ApplicationScoped
public class MemberImportUndo implements UndoableImport {

    private final MemberRepository members;
    private final MemberRegistrationRepository registrations;
    private final MemberHistory history;
    private final MemberTies ties;
    private final RecordChanges changes;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    MemberImportUndo(
            MemberRepository members,
            MemberRegistrationRepository registrations,
            MemberHistory history,
            MemberTies ties,
            RecordChanges changes,
            FieldCipher cipher,
            BusinessDay clock) {
        this.members = members;
        this.registrations = registrations;
        this.history = history;
        this.ties = ties;
        this.changes = changes;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "member-import";
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Member> made = members.list("importId", act.id());
        Map<UUID, List<Changed>> changed =
                changes.ofImport(act.id()).stream().collect(Collectors.groupingBy(Changed::subjectId));
        Set<UUID> touched = new HashSet<>(changed.keySet());
        made.forEach(one -> touched.add(one.id()));
        if (touched.contains(caller.memberId())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (!changes.changedSince(touched, act.id(), act.madeAt()).isEmpty()) {
            throw followed();
        }
        ties.requireNone(made.stream().map(Member::id).toList(), act.id());
        changed.forEach((id, several) -> restore(caller, members.findById(id), several, act));
        members.flush();
        registrations.delete("importId", act.id());
        made.forEach(members::delete);
        members.flush();
    }

    private void restore(Caller caller, Member member, List<Changed> several, ImportAct act) {
        List<String> fields = several.stream().map(Changed::field).toList();
        history.keep(member, fields);
        UpdateMember back = former(several);
        for (Changed one : several) {
            if (one.field().equals(MemberChanges.PHONE)) {
                member.registerPhone(one.from(), one.from() == null ? null : cipher.blindIndex(one.from()), cipher);
            } else if (one.field().equals(MemberChanges.COMMUNITY)) {
                goOn(member, one, act);
            } else if (one.field().equals("joinedOn") && one.from() == null) {
                member.forgetJoined();
            }
        }
        member.change(back, clock.today());
        List<Changed> undone = new ArrayList<>();
        several.forEach(one -> undone.add(Changed.of(member.id(), one.field(), one.to(), one.from())));
        changes.keep(caller, "member", undone, null);
    }

    /** Where they reported in before goes on. */
    private void goOn(Member member, Changed moved, ImportAct act) {
        List<MemberRegistration> made = registrations.list("memberId = ?1 and importId = ?2", member.id(), act.id());
        if (made.stream().anyMatch(one -> one.validTo() != null)) {
            throw followed();
        }
        if (moved.from() == null) {
            return;
        }
        LocalDate from = made.isEmpty() ? clock.today() : made.getFirst().validFrom();
        List<MemberRegistration> before = registrations.list(
                "memberId = ?1 and communityId = ?2 and validTo = ?3",
                member.id(),
                UUID.fromString(moved.from()),
                from.minusDays(1));
        if (before.isEmpty()) {
            throw followed();
        }
        before.getFirst().goOn();
    }

    private static UpdateMember former(List<Changed> several) {
        Map<String, String> from = several.stream()
                .filter(one -> one.from() != null)
                .collect(Collectors.toMap(Changed::field, Changed::from));
        return new UpdateMember(
                from.get("name"),
                null,
                from.containsKey("category") ? MemberCategory.valueOf(from.get("category")) : null,
                from.containsKey("stage") ? MemberStage.valueOf(from.get("stage")) : null,
                null,
                from.containsKey("branchId") ? UUID.fromString(from.get("branchId")) : null,
                from.containsKey("joinedOn") ? LocalDate.parse(from.get("joinedOn")) : null,
                from.containsKey("special") ? Boolean.valueOf(from.get("special")) : null,
                from.containsKey("floating") ? Boolean.valueOf(from.get("floating")) : null);
    }

    private static Problem followed() {
        return Problem.of(ProblemCode.IMPORT_FOLLOWED, "之后又用到或改过其中的记录", "some of it was used or changed since");
    }
}
