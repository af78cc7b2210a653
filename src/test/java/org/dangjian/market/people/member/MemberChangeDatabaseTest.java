package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.dangjian.market.people.member.record.MemberView;
import org.dangjian.market.people.member.reportin.MemberReportInService;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.Test;

/** Who changes the record of a member, and what may not be made of it. */
@QuarkusTest
class MemberChangeDatabaseTest extends MemberRegister {

    private static final IfMatch FIRST = IfMatch.fromString("\"0\"");

    @Inject
    MemberReportInService reportIns;

    @Test
    void aChangeNeedsTheVersionSeenAndTellsWhatChanged() {
        UpdateMember change = new UpdateMember(
                null, null, MemberCategory.TWO_NEW, null, MemberStatus.SUSPENDED, null, null, true, null);
        refused(ProblemCode.PRECONDITION_REQUIRED, () -> service.update(officer, member.id(), null, change));
        MemberView changed = service.update(officer, member.id(), FIRST, change);
        assertThat(changed.category()).isEqualTo(MemberCategory.TWO_NEW);
        assertThat(changed.status()).isEqualTo(MemberStatus.SUSPENDED);
        assertThat(changed.special()).isTrue();
        assertThat(changed.version()).isEqualTo(1);
        refused(ProblemCode.VERSION_STALE, () -> service.update(officer, member.id(), FIRST, change));
        UpdateMember back = new UpdateMember(null, null, null, null, null, null, null, false, null);
        assertThat(service.update(officer, member.id(), IfMatch.fromString("\"1\""), back)
                        .special())
                .isFalse();
    }

    @Test
    void aTransferStaysWithinTheCallersPartOfTheTree() {
        UpdateMember foreign = transferTo("MR-F");
        refused(ProblemCode.VALIDATION_FAILED, () -> service.update(officer, member.id(), FIRST, foreign));
        refused(ProblemCode.VALIDATION_FAILED, () -> service.update(officer, member.id(), FIRST, transferTo("MR-U")));
        refused(
                ProblemCode.NOT_FOUND,
                () -> service.update(tree.caller(Role.UNIT_OFFICER, "MR-V"), member.id(), FIRST, transferTo("MR-F")));
        assertThat(service.update(tree.caller(Role.DISTRICT_ADMIN, "MR-C"), member.id(), FIRST, foreign)
                        .branchName())
                .isEqualTo("二中党支部");
        refused(ProblemCode.NOT_FOUND, () -> service.get(officer, member.id(), null));
    }

    @Test
    void aSecretaryKeepsTheOwnBranchButNotTheOwnRecord() {
        UpdateMember lost = new UpdateMember(null, null, null, null, MemberStatus.LOST, null, null, null, null);
        assertThat(service.update(tree.caller(Role.BRANCH_SECRETARY, "MR-B1"), member.id(), FIRST, lost)
                        .status())
                .isEqualTo(MemberStatus.LOST);
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> service.update(
                        tree.caller(Role.BRANCH_SECRETARY, "MR-B1"),
                        member.id(),
                        IfMatch.fromString("\"1\""),
                        transferTo("MR-B2")));
        Caller himself = tree.caller(Role.BRANCH_SECRETARY, "MR-B1", member.id());
        refused(
                ProblemCode.SECOND_PERSON_REQUIRED,
                () -> service.update(himself, member.id(), IfMatch.fromString("\"1\""), lost));
        refused(ProblemCode.SECOND_PERSON_REQUIRED, () -> reportIns.reportIn(himself, member.id(), hosted("MR-M2")));
        // Staff of the community read, but keep no record.
        refused(
                ProblemCode.NOT_FOUND,
                () -> service.update(
                        tree.caller(Role.COMMUNITY_STAFF, "MR-M1"), member.id(), IfMatch.fromString("\"1\""), lost));
    }

    @Test
    void eitherSideRecordsAReportIn() {
        Caller staff = tree.caller(Role.COMMUNITY_STAFF, "MR-M2");
        refused(ProblemCode.NOT_FOUND, () -> service.get(staff, member.id(), null));
        assertThat(reportIns.reportIn(staff, member.id(), hosted("MR-M2")).kind())
                .isEqualTo(Registration.Kind.HOSTED);
        assertThat(service.get(staff, member.id(), null).communityName()).isEqualTo("一社区");
        assertThat(directory.placesOf(directory.get(member.id())))
                .containsExactlyInAnyOrder(
                        tree.place("MR-B1").path(),
                        tree.place("MR-M1").path(),
                        tree.place("MR-M2").path());
        assertThat(reportIns.list(officer, member.id())).hasSize(2);
        refused(
                ProblemCode.NOT_FOUND,
                () -> reportIns.reportIn(tree.caller(Role.UNIT_OFFICER, "MR-V"), member.id(), hosted("MR-M1")));
        refused(ProblemCode.VALIDATION_FAILED, () -> reportIns.reportIn(officer, member.id(), hosted("MR-B2")));
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> reportIns.reportIn(
                        officer,
                        member.id(),
                        new ReportIn(tree.place("MR-M1").id(), Registration.Kind.CO_BUILDING, clock.today(), null)));
    }

    @Test
    void nobodyIsRegisteredTwiceOrWhereTheyCannotBelong() {
        refused(ProblemCode.PHONE_TAKEN, () -> service.create(officer, request("李四", phone, "MR-B1", null)));
        refused(ProblemCode.VALIDATION_FAILED, () -> service.create(officer, request("李四", newPhone(), "MR-F", null)));
        refused(ProblemCode.VALIDATION_FAILED, () -> service.create(officer, request("李四", newPhone(), "MR-U", null)));
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> service.create(officer, request("李四", newPhone(), "MR-B1", "MR-B2")));
        for (Role role : List.of(Role.AUDITOR, Role.BRANCH_SECRETARY, Role.GUIDE)) {
            refused(
                    ProblemCode.VALIDATION_FAILED,
                    () -> service.create(tree.caller(role, "MR-B1"), request("李四", newPhone(), "MR-B1", null)));
        }
    }

    private UpdateMember transferTo(String branch) {
        return new UpdateMember(null, null, null, null, null, tree.place(branch).id(), null, null, null);
    }

    private ReportIn hosted(String community) {
        return new ReportIn(tree.place(community).id(), Registration.Kind.HOSTED, clock.today(), null);
    }
}
