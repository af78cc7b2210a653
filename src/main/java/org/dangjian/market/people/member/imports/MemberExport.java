package org.dangjian.market.people.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.imports.SheetExports;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sheet.SheetWorkbook;

/** The members an office keeps, as rows of their import, phones in clear; every export is put on record. */
@ApplicationScoped
public class MemberExport {

    private final MemberRepository members;
    private final MemberRegistrationRepository registrations;
    private final OrganizationDirectory organizations;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    MemberExport(
            MemberRepository members,
            MemberRegistrationRepository registrations,
            OrganizationDirectory organizations,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.members = members;
        this.registrations = registrations;
        this.organizations = organizations;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The members of the caller's branches who were not merged into another record, branch by branch.
     *
     * @param organizationId at or below which branches count, or {@code null} for all of the caller's
     * @throws Problem {@code not-found}, {@code report-too-large}
     */
    @Transactional
    public List<List<String>> rows(Caller caller, UUID organizationId) {
        List<String> paths = organizationId == null
                ? SheetExports.outermost(caller)
                : List.of(organizations.managed(caller, organizationId).path());
        List<Member> found = new ArrayList<>();
        for (String path : paths) {
            found.addAll(members.keptBelow(path, SheetWorkbook.MOST_ROWS + 1));
        }
        if (found.size() > SheetWorkbook.MOST_ROWS) {
            throw Problem.of(ProblemCode.REPORT_TOO_LARGE, SheetWorkbook.MOST_ROWS);
        }
        Map<UUID, String> codes = codes(found);
        Map<UUID, String> communities = communities(found);
        audit.record(
                caller,
                AuditEntry.of("member.exported", "member", null)
                        .in(paths.stream().findFirst().orElse(null))
                        .with("rows", found.size()));
        return found.stream().map(member -> row(member, codes, communities)).toList();
    }

    private Map<UUID, String> codes(List<Member> found) {
        Map<UUID, String> codes = new HashMap<>();
        organizations
                .findByIds(found.stream().map(Member::branchId).distinct().toList())
                .forEach(branch -> codes.put(branch.id(), branch.code()));
        return codes;
    }

    /** The code of the community each reports in to. */
    private Map<UUID, String> communities(List<Member> found) {
        Map<UUID, UUID> places = new HashMap<>();
        if (!found.isEmpty()) {
            registrations
                    .places(found.stream().map(Member::id).toList(), clock.today())
                    .forEach(place -> {
                        if (place.kind() == Registration.Kind.REPORT_IN) {
                            places.putIfAbsent(place.memberId(), place.communityId());
                        }
                    });
        }
        Map<UUID, String> codes = new HashMap<>();
        organizations
                .findByIds(places.values().stream().distinct().toList())
                .forEach((Organization place) -> codes.put(place.id(), place.code()));
        Map<UUID, String> communities = new HashMap<>();
        places.forEach((member, place) -> communities.put(member, codes.get(place)));
        return communities;
    }

    private List<String> row(Member member, Map<UUID, String> codes, Map<UUID, String> communities) {
        return Arrays.asList(
                member.name(),
                member.phone(cipher),
                member.category().title(),
                codes.get(member.branchId()),
                communities.get(member.id()),
                yes(member.isFloating(clock.today())),
                yes(member.isSpecial(clock.today())),
                member.stage().title(),
                member.joinedOn() == null ? null : member.joinedOn().toString());
    }

    private static String yes(boolean flag) {
        return flag ? "是" : "否";
    }
}
