package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dangjian.market.people.member.record.MemberView;
import org.dangjian.market.people.member.record.RevealPhone;
import org.dangjian.market.people.member.record.SearchMembers;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.AuditActions;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** The register of members: who reads, who writes, what is hidden. */
@QuarkusTest
class MemberDatabaseTest extends MemberRegister {

    @Inject
    DataSource dataSource;

    @Test
    void theViewMasksThePhoneAndTheDatabaseHoldsNoPhone() throws SQLException {
        assertThat(member.name()).isEqualTo("张𠮷丰");
        assertThat(member.phone()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(member.communityName()).isEqualTo("一社区");
        assertThat(member.stage()).isEqualTo(MemberStage.FULL);
        assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select * from member where id = ?")) {
            query.setObject(1, member.id());
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    assertThat(String.valueOf(row.getString(column))).doesNotContain(phone);
                }
            }
        }
    }

    @Test
    void thoseInScopeReadAndOthersFindNothing() {
        MemberView elsewhere =
                service.create(tree.caller(Role.DISTRICT_ADMIN, "MR-E"), request("李四", newPhone(), "MR-F", null));
        for (Caller reader : List.of(
                tree.caller(Role.BRANCH_SECRETARY, "MR-B1"),
                tree.caller(Role.COMMUNITY_STAFF, "MR-M1"),
                tree.caller(Role.STREET_STAFF, "MR-S"),
                tree.caller(Role.DISTRICT_ADMIN, "MR-D"),
                tree.caller(Role.AUDITOR, "MR-D"),
                tree.caller(Role.MEMBER, "MR-B1", member.id()))) {
            assertThat(service.get(reader, member.id(), null).name()).isEqualTo("张𠮷丰");
            assertThat(idsSeenBy(reader)).contains(member.id()).doesNotContain(elsewhere.id());
            refused(ProblemCode.NOT_FOUND, () -> service.get(reader, elsewhere.id(), null));
        }
        for (Caller stranger : List.of(
                tree.caller(Role.BRANCH_SECRETARY, "MR-B2"),
                tree.caller(Role.COMMUNITY_STAFF, "MR-M2"),
                // A guide without an assignment; what one with an assignment sees, GuideHttpTest shows.
                tree.caller(Role.GUIDE, "MR-M1"),
                tree.caller(Role.DISTRICT_ADMIN, "MR-E"),
                tree.caller(Role.MEMBER, "MR-B1", elsewhere.id()),
                tree.caller(Role.RESIDENT, "MR-M1"))) {
            refused(ProblemCode.NOT_FOUND, () -> service.get(stranger, member.id(), null));
            assertThat(idsSeenBy(stranger)).doesNotContain(member.id());
        }
        assertThat(idsSeenBy(tree.caller(Role.MEMBER, "MR-B1", member.id()))).containsExactly(member.id());
    }

    @Test
    void listsAreFilteredCountedAndPaged() {
        service.create(officer, request("李四", newPhone(), "MR-B2", null));
        MemberFilter branch = new MemberFilter(tree.place("MR-B2").id(), null, null, null);
        Page<MemberView> first = pages.find(officer, branch, null, 1, true);
        assertThat(first.items()).hasSize(1);
        assertThat(first.total()).isPositive();
        service.create(officer, request("李五", newPhone(), "MR-B2", null));
        Page<MemberView> next =
                pages.find(officer, branch, first.items().getFirst().id(), 1, true);
        assertThat(next.items().getFirst().id())
                .isNotEqualTo(first.items().getFirst().id());
        MemberFilter community = new MemberFilter(null, tree.place("MR-M1").id(), MemberCategory.RURAL, null);
        assertThat(pages.find(officer, community, null, 100, true).total()).isPositive();
        MemberFilter none = new MemberFilter(null, tree.place("MR-M2").id(), MemberCategory.TWO_NEW, null);
        assertThat(pages.find(officer, none, null, 100, true).total()).isZero();
    }

    @Test
    void searchFindsByWholePhoneOrBeginOfName() {
        assertThat(pages.search(officer, new SearchMembers(phone, null), null, 20)
                        .items())
                .extracting(MemberView::id)
                .containsExactly(member.id());
        assertThat(pages.search(officer, new SearchMembers(null, "张𠮷"), null, 100)
                        .items())
                .extracting(MemberView::id)
                .contains(member.id());
        assertThat(pages.search(officer, new SearchMembers(null, "%"), null, 100)
                        .items())
                .isEmpty();
        assertThat(pages.search(tree.caller(Role.UNIT_OFFICER, "MR-V"), new SearchMembers(phone, null), null, 20)
                        .items())
                .isEmpty();
        refused(ProblemCode.VALIDATION_FAILED, () -> pages.search(officer, new SearchMembers(null, null), null, 20));
    }

    @Test
    void namesAreMaskedForThoseOutsideBranchAndCommunity() {
        UUID fellow = service.create(officer, request("李四", newPhone(), "MR-B1", null))
                .id();
        UUID neighbour = service.create(officer, request("李五", newPhone(), "MR-B2", "MR-M1"))
                .id();
        UUID stranger = service.create(officer, request("李六", newPhone(), "MR-B2", "MR-M2"))
                .id();
        assertThat(nameSeenBy(tree.caller(Role.MEMBER, "MR-B1", fellow))).isEqualTo("张𠮷丰");
        assertThat(nameSeenBy(tree.caller(Role.MEMBER, "MR-B2", neighbour))).isEqualTo("张𠮷丰");
        assertThat(nameSeenBy(tree.caller(Role.MEMBER, "MR-B1", member.id()))).isEqualTo("张𠮷丰");
        assertThat(nameSeenBy(officer)).isEqualTo("张𠮷丰");
        assertThat(nameSeenBy(tree.caller(Role.MEMBER, "MR-B2", stranger))).isEqualTo("张**");
        assertThat(nameSeenBy(tree.caller(Role.RESIDENT, "MR-M1"))).isEqualTo("张**");
        assertThat(nameSeenBy(tree.caller(Role.UNIT_OFFICER, "MR-V"))).isEqualTo("张**");
    }

    @Test
    void aPhoneIsRevealedForAReasonThatIsPutOnRecord() {
        Caller staff = tree.caller(Role.COMMUNITY_STAFF, "MR-M1");
        assertThat(service.reveal(staff, member.id(), new RevealPhone("联系志愿服务")).phone())
                .isEqualTo(phone);
        assertThat(AuditActions.of(dataSource, staff.accountId())).containsExactly("member.phone-revealed");
        for (Caller other : List.of(
                tree.caller(Role.AUDITOR, "MR-D"),
                tree.caller(Role.GUIDE, "MR-M1"),
                tree.caller(Role.UNIT_OFFICER, "MR-V"),
                tree.caller(Role.MEMBER, "MR-B1", member.id()))) {
            refused(ProblemCode.NOT_FOUND, () -> service.reveal(other, member.id(), new RevealPhone("好奇")));
        }
    }

    @Test
    void aSubtreeIsWalkedPageByPage() {
        List<UUID> walked = new ArrayList<>();
        String path = tree.place("MR-U").path();
        UUID last = null;
        List<MemberSnapshot> page;
        do {
            page = past.snapshots(path, clock.today(), last, 2);
            page.forEach(one -> walked.add(one.id()));
            last = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == 2);
        assertThat(walked).doesNotHaveDuplicates().contains(member.id()).hasSize((int) past.count(path, Town.today()));
        assertThat(past.snapshots(path, clock.today(), null, 1_000))
                .filteredOn(one -> one.id().equals(member.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.communityPaths())
                            .containsExactly(tree.place("MR-M1").path());
                    assertThat(one.branchPath()).isEqualTo(tree.place("MR-B1").path());
                    assertThat(one.floating()).isTrue();
                    assertThat(one.special()).isFalse();
                    assertThat(one.joinedOn()).isEqualTo("2001-07-01");
                });
        assertThat(past.snapshots(path, clock.today().minusYears(1), null, 1_000))
                .filteredOn(one -> one.id().equals(member.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.communityPaths()).isEmpty();
                    assertThat(one.floating()).isFalse();
                });
    }

    private String nameSeenBy(Caller caller) {
        Map<UUID, String> names = directory.names(caller, List.of(member.id(), UUID.randomUUID()));
        assertThat(names).hasSize(1);
        return names.get(member.id());
    }

    private List<UUID> idsSeenBy(Caller caller) {
        List<UUID> ids = new ArrayList<>();
        UUID last = null;
        Page<MemberView> page;
        do {
            page = pages.find(caller, MemberFilter.NONE, last, 100, false);
            page.items().forEach(view -> ids.add(view.id()));
            last = Page.decodeId(page.next());
        } while (last != null);
        return ids;
    }
}
