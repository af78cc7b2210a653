package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dangjian.market.people.member.record.MemberService;
import org.dangjian.market.people.member.record.MemberView;
import org.dangjian.market.people.member.reportin.MemberReportInService;
import org.dangjian.market.people.organization.registration.RegistrationView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportResult.RowError;
import org.dangjian.market.testsupport.AuditActions;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of members: thousands, twice, corrected, and by those who may not. */
@QuarkusTest
class MemberImportDatabaseTest {

    private static final String HEADER = "姓名,手机号,党员类别,所在党组织编码,报到社区编码,流动党员,特殊群体,党员阶段,入党日期\n";

    @Inject
    MemberTree tree;

    @Inject
    MemberService service;

    @Inject
    MemberSnapshots past;

    @Inject
    MemberReportInService reportIns;

    @Inject
    MemberDirectory directory;

    @Inject
    BusinessDay clock;

    @Inject
    DataSource dataSource;

    @Inject
    EntityManager database;

    private Caller officer;

    @BeforeEach
    void plant() {
        tree.plant("MI-");
        officer = tree.caller(Role.UNIT_OFFICER, "MI-U");
    }

    @Test
    void fiveThousandMembersAreImportedOnceAndNotTwice() {
        String file = HEADER
                + IntStream.range(0, 5_000)
                        .mapToObj(i -> "䶮㛃𬭎𠮷" + i + ",1009999" + String.format("%04d", i)
                                + ",机关(学校),MI-B1,MI-M1,否,否,正式,2001-07-01\n")
                        .collect(Collectors.joining());
        assertThat(tree.importMembers(officer, file, true).numbers()).containsExactly(5_000, 0, 0);
        assertThat(directory.findByPhone("10099990000")).isEmpty();
        assertThat(tree.importMembers(officer, file, false).numbers()).containsExactly(5_000, 0, 0);
        assertThat(directory.findByPhone("10099994999").orElseThrow().name()).isEqualTo("䶮㛃𬭎𠮷4999");
        assertThat(past.count(tree.place("MI-B1").path(), Town.today())).isGreaterThanOrEqualTo(5_000);

        Caller again = tree.caller(Role.UNIT_OFFICER, "MI-U");
        assertThat(tree.importMembers(again, file, false).numbers()).containsExactly(0, 0, 5_000);
        assertThat(directory.findByPhone("10099994999").orElseThrow().version()).isZero();
        assertThat(AuditActions.of(dataSource, again.accountId())).containsExactly("member.imported");
    }

    @Test
    void aRowUpdatesTheMemberWithItsPhone() {
        tree.importMembers(officer, HEADER + "王五,13711110001,机关(学校),MI-B1,,是,是,预备,2024-07-01\n", false);
        MemberView before = view("13711110001");
        assertThat(before.special()).isTrue();
        assertThat(before.floating()).isTrue();
        assertThat(before.stage()).isEqualTo(MemberStage.PROBATIONARY);
        assertThat(before.communityId()).isNull();

        String corrected = HEADER + "王 五,137-1111-0001,特殊群体,mi-b2,一社区,否,,,\n";
        assertThat(tree.importMembers(officer, corrected, true).numbers()).containsExactly(0, 1, 0);
        assertThat(view("13711110001")).isEqualTo(before);
        assertThat(tree.importMembers(officer, corrected, false).numbers()).containsExactly(0, 1, 0);
        MemberView after = view("13711110001");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("王五");
        assertThat(after.category()).isEqualTo(MemberCategory.COMMUNITY);
        assertThat(after.special()).isTrue();
        assertThat(after.floating()).isFalse();
        assertThat(after.stage()).isEqualTo(MemberStage.PROBATIONARY);
        assertThat(after.joinedOn()).isEqualTo("2024-07-01");
        assertThat(after.branchName()).isEqualTo("一中第二党支部");
        assertThat(after.communityName()).isEqualTo("一社区");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(tree.importMembers(officer, corrected, false).numbers()).containsExactly(0, 0, 1);
    }

    @Test
    void whatAnUploadChangesIsKeptAsItWas() {
        tree.importMembers(officer, HEADER + "王五,13711110021,机关(学校),MI-B1,,否,否,正式,2001-07-01\n", false);
        UUID member = view("13711110021").id();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update member set created_at = ?1 where id = ?2")
                        .setParameter(1, clock.now().minus(400, ChronoUnit.DAYS))
                        .setParameter(2, member)
                        .executeUpdate());
        tree.importMembers(officer, HEADER + "王五,13711110021,社区,MI-B2,,是,是,预备,\n", false);
        tree.importMembers(officer, HEADER + "王五,13711110021,农村,MI-B2,,是,是,预备,\n", false);

        assertThat(asOf(member, clock.today()))
                .returns(MemberCategory.RURAL, MemberSnapshot::category)
                .returns(tree.place("MI-B2").id(), MemberSnapshot::branchId)
                .returns(true, MemberSnapshot::floating);
        assertThat(asOf(member, clock.today().minusDays(1)))
                .returns(MemberCategory.PUBLIC_INSTITUTION, MemberSnapshot::category)
                .returns(tree.place("MI-B1").id(), MemberSnapshot::branchId)
                .returns(MemberStage.FULL, MemberSnapshot::stage)
                .returns(false, MemberSnapshot::special)
                .returns(false, MemberSnapshot::floating);
        String branch = tree.place("MI-B1").path();
        assertThat(past.snapshots(branch, clock.today().minusDays(1), null, 10_000))
                .anyMatch(then -> then.id().equals(member));
        assertThat(past.snapshots(branch, clock.today(), null, 10_000))
                .noneMatch(now -> now.id().equals(member));
    }

    private MemberSnapshot asOf(UUID member, LocalDate day) {
        return past.snapshots(List.of(member), day).getFirst();
    }

    @Test
    void theOwnRecordIsLeftAsItIsBySomeoneElsesRowAlone() {
        String file = HEADER + "王五,13711110012,社区,MI-B1,,,,正式,2001-07-01\n";
        tree.importMembers(officer, file, false);
        Caller self = tree.caller(Role.UNIT_OFFICER, "MI-U", view("13711110012").id());
        assertThat(tree.importMembers(self, file, false).numbers()).containsExactly(0, 0, 1);
        String moved = file.replace("MI-B1", "MI-B2");
        assertThat(tree.importMembers(self, moved, true).errors())
                .extracting(RowError::message)
                .containsExactly("您本人的登记信息须由他人修改，请删去这一行或改回与登记一致");
        assertThat(tree.importMembers(officer, moved, false).numbers()).containsExactly(0, 1, 0);
    }

    @Test
    void columnsThatAreNotThereLeaveWhatIsRegistered() {
        tree.importMembers(officer, HEADER + "王五,13711110002,社区,MI-B1,,是,是,预备,2024-07-01\n", false);
        assertThat(tree.importMembers(
                                officer, "name,phone,category,branchCode\n王五,13711110002,COMMUNITY,MI-B1\n", false)
                        .numbers())
                .containsExactly(0, 0, 1);
    }

    @Test
    void theFirstReportInOfAYearCountsFromItsStartAndAChangeFromToday() {
        LocalDate today = clock.today();
        tree.importMembers(officer, HEADER + "王五,13711110003,社区,MI-B1,MI-M1,,,,\n", false);
        MemberView member = view("13711110003");
        tree.importMembers(officer, HEADER + "王五,13711110003,社区,MI-B1,MI-M2,,,,\n", false);
        List<RegistrationView> moved = reportIns.list(officer, member.id());
        if (today.getDayOfYear() > 1) {
            assertThat(moved).extracting(RegistrationView::from).containsExactly(today.withDayOfYear(1), today);
            assertThat(moved).extracting(RegistrationView::to).containsExactly(today.minusDays(1), null);
        }
        assertThat(view("13711110003").communityId())
                .isEqualTo(tree.place("MI-M2").id());
        // Back again on the same day: today's change is taken back.
        tree.importMembers(officer, HEADER + "王五,13711110003,社区,MI-B1,MI-M1,,,,\n", false);
        assertThat(reportIns.list(officer, member.id())).hasSize(today.getDayOfYear() > 1 ? 2 : 1);
        assertThat(view("13711110003").communityId())
                .isEqualTo(tree.place("MI-M1").id());
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsWritten() {
        tree.importMembers(tree.caller(Role.UNIT_OFFICER, "MI-V"), HEADER + "外人,13711110004,社区,MI-F,,,,,\n", false);
        String file = HEADER
                + "王五,13711110005,社区,MI-B1,,,,,\n"
                + "王六,13711110005,社区,MI-B1,,,,,\n"
                + "王七,13711110006,社区,MI-F,,,,,\n"
                + "王八,13711110007,社区,MI-U,,,,,\n"
                + "王九,13711110008,社区,MI-B1,MI-B1,,,,\n"
                + "外人,13711110004,社区,MI-B1,,,,,\n"
                + "王\u0000十,1371111,社区,MI-B1,,,,,\n"
                + "王十一,13711110009,社区,没有,,,,,\n";
        Problem refused = catchThrowableOfType(Problem.class, () -> tree.importMembers(officer, file, false));
        assertThat(refused.errors().stream()
                        .map(RowError.class::cast)
                        .collect(Collectors.groupingBy(
                                RowError::row, Collectors.mapping(RowError::column, Collectors.toList()))))
                .isEqualTo(Map.of(
                        3, List.of("手机号"),
                        4, List.of("所在党组织编码"),
                        5, List.of("所在党组织编码"),
                        6, List.of("报到社区编码"),
                        7, List.of("手机号"),
                        8, List.of("手机号"),
                        9, List.of("所在党组织编码")));
        assertThat(tree.importMembers(officer, file, true).errors()).hasSize(7);
        assertThat(directory.findByPhone("13711110005")).isEmpty();
    }

    @Test
    void whoManagesNothingThereImportsNothing() {
        String file = HEADER + "王五,13711110010,社区,MI-B1,,,,,\n";
        for (Role role : List.of(Role.AUDITOR, Role.GUIDE, Role.BRANCH_SECRETARY, Role.MEMBER)) {
            Problem refused = catchThrowableOfType(
                    Problem.class, () -> tree.importMembers(tree.caller(role, "MI-D"), file, false));
            assertThat(refused.errors()).hasSize(1);
        }
    }

    @Test
    void anUntouchedRecordKeepsItsVersionForIfMatch() {
        tree.importMembers(officer, HEADER + "王五,13711110011,社区,MI-B1,,,,,\n", false);
        UUID id = view("13711110011").id();
        UpdateMember abroad = new UpdateMember(null, null, null, null, MemberStatus.ABROAD, null, null, null, null);
        service.update(officer, id, IfMatch.fromString("\"0\""), abroad);
        tree.importMembers(officer, HEADER + "王五,13711110011,社区,MI-B1,,,,,\n", false);
        assertThat(service.get(officer, id, null).version()).isEqualTo(1);
        assertThat(service.get(officer, id, null).status()).isEqualTo(MemberStatus.ABROAD);
    }

    private MemberView view(String phone) {
        return tree.memberWith(officer, phone);
    }
}
