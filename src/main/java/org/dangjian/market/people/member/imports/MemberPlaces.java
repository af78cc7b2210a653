package org.dangjian.market.people.member.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.sheet.SheetTable;

/** The branches and communities that an upload of members names, by code or by a name only one bears, looked up once. */
final class MemberPlaces {

    private final Caller caller;
    private final OrganizationDirectory organizations;
    private final NamedPlaces branches;
    private final NamedPlaces communities;
    private final Map<UUID, Organization> byId = new HashMap<>();

    MemberPlaces(Caller caller, OrganizationDirectory organizations, List<MemberRow> rows) {
        this.caller = caller;
        this.organizations = organizations;
        this.branches = NamedPlaces.of(organizations, caller, texts(rows, MemberRow::branchCode), true);
        this.communities = NamedPlaces.of(organizations, caller, texts(rows, MemberRow::communityCode), false);
        rows.forEach(row -> {
            branches.find(row.branchCode()).ifPresent(place -> byId.put(place.id(), place));
            communities.find(row.communityCode()).ifPresent(place -> byId.put(place.id(), place));
        });
    }

    private static Set<String> texts(List<MemberRow> rows, java.util.function.Function<MemberRow, String> text) {
        return rows.stream().map(text).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
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

    /** Notes what is wrong with the places of a row. */
    void check(MemberRow row, SheetTable<MemberColumn> table) {
        if (row.branchCode() != null) {
            checkBranch(row, table);
        }
        Organization community = communities.find(row.communityCode()).orElse(null);
        if (row.communityCode() != null
                && (community == null || !community.level().receivesReportIns())) {
            String message = "没有编码或名称为“" + row.communityCode() + "”的社区（村）或街道（乡镇）";
            table.reject(row.number(), MemberColumn.COMMUNITY_CODE, message);
        }
    }

    private void checkBranch(MemberRow row, SheetTable<MemberColumn> table) {
        Organization branch = branches.find(row.branchCode()).orElse(null);
        if (branch == null || !isManaged(branch.id())) {
            int alike = branches.count(row.branchCode());
            String message = alike > 1
                    ? "有 " + alike + " 个组织叫“" + row.branchCode() + "”，请填写编码"
                    : "没有编码或名称为“" + row.branchCode() + "”的" + Level.BRANCH.word() + "，或不在您的管理范围内";
            table.reject(row.number(), MemberColumn.BRANCH_CODE, message);
        } else if (!branch.level().hasMembers()) {
            String message = "“" + branch.name() + "”是" + branch.level().title() + "，党员应编入" + Level.BRANCH.word();
            table.reject(row.number(), MemberColumn.BRANCH_CODE, message);
        }
    }

    boolean isManaged(UUID branchId) {
        return organizations.isManagedBy(caller, byId.get(branchId));
    }

    UUID branchId(MemberRow row) {
        return branches.find(row.branchCode()).map(Organization::id).orElse(null);
    }

    String branchPath(MemberRow row) {
        return branches.find(row.branchCode()).map(Organization::path).orElse(null);
    }

    UUID communityId(MemberRow row) {
        return communities.find(row.communityCode()).map(Organization::id).orElse(null);
    }

    /** The name of a place that rows name or members are in. */
    String name(UUID id) {
        Organization place = byId.get(id);
        return place == null ? null : place.name();
    }
}
