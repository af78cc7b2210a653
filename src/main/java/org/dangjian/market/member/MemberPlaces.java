package org.dangjian.market.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.organization.Organization;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.organization.SheetTable;
import org.dangjian.market.shared.Caller;

/** The branches and communities that an upload of members names, looked up once. */
final class MemberPlaces {

    private final Caller caller;
    private final OrganizationDirectory organizations;
    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<UUID, Organization> byId = new HashMap<>();

    MemberPlaces(Caller caller, OrganizationDirectory organizations, List<MemberRow> rows) {
        this.caller = caller;
        this.organizations = organizations;
        List<String> codes = rows.stream()
                .flatMap(row -> Stream.of(row.branchCode(), row.communityCode()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        organizations.findByCodes(codes).forEach(place -> {
            byCode.put(place.code(), place);
            byId.put(place.id(), place);
        });
    }

    /** Adds the branches that registered members are in. */
    void addBranches(Collection<Member> registered) {
        List<UUID> missing = registered.stream()
                .map(Member::branchId)
                .filter(id -> !byId.containsKey(id))
                .distinct()
                .toList();
        organizations.findByIds(missing).forEach(branch -> byId.put(branch.id(), branch));
    }

    /** Notes what is wrong with the codes of a row. */
    void check(MemberRow row, SheetTable<MemberColumn> table) {
        Organization branch = byCode.get(row.branchCode());
        if (branch == null || !isManaged(branch.id())) {
            String message = "没有编码为“" + row.branchCode() + "”的党支部，或不在您的管理范围内";
            table.reject(row.number(), MemberColumn.BRANCH_CODE, message);
        } else if (!branch.level().hasMembers()) {
            String message = "“" + branch.name() + "”是" + branch.level().title() + "，党员应编入党支部";
            table.reject(row.number(), MemberColumn.BRANCH_CODE, message);
        }
        Organization community = byCode.get(row.communityCode());
        if (row.communityCode() != null
                && (community == null || !community.level().receivesReportIns())) {
            String message = "没有编码为“" + row.communityCode() + "”的社区（村）或街道（乡镇）";
            table.reject(row.number(), MemberColumn.COMMUNITY_CODE, message);
        }
    }

    boolean isManaged(UUID branchId) {
        return organizations.isManagedBy(caller, byId.get(branchId));
    }

    UUID branchId(MemberRow row) {
        return idOf(row.branchCode());
    }

    String branchPath(MemberRow row) {
        return byCode.get(row.branchCode()).path();
    }

    UUID communityId(MemberRow row) {
        return idOf(row.communityCode());
    }

    private UUID idOf(String code) {
        Organization place = byCode.get(code);
        return place == null ? null : place.id();
    }
}
