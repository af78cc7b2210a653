package org.dangjian.market.people.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.imports.MemberImport;
import org.dangjian.market.people.member.record.MemberPages;
import org.dangjian.market.people.member.record.MemberView;
import org.dangjian.market.people.member.record.SearchMembers;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.OrganizationImport;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.SheetReader;

/**
 * A small tree for tests of members: city C, districts D and E; under D a street S with communities M1 and M2, and a
 * unit U with branches B1 and B2; under E a unit V with branch F. The codes carry a prefix of the test's own.
 */
@ApplicationScoped
class MemberTree {

    private final OrganizationImport organizations;
    private final MemberImport members;
    private final MemberPages pages;
    private final OrganizationDirectory directory;

    MemberTree(
            OrganizationImport organizations,
            MemberImport members,
            MemberPages pages,
            OrganizationDirectory directory) {
        this.organizations = organizations;
        this.members = members;
        this.pages = pages;
        this.directory = directory;
    }

    void plant(String prefix) {
        plant(
                new Caller(
                        UUID.randomUUID(), "管理员", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null))),
                """
                code,name,level,parentCode
                %1$sC,市,CITY,
                %1$sD,一区,DISTRICT,%1$sC
                %1$sE,二区,DISTRICT,%1$sC
                %1$sS,一街道,STREET,%1$sD
                %1$sM1,一社区,COMMUNITY,%1$sS
                %1$sM2,二社区,COMMUNITY,%1$sS
                """.formatted(prefix));
        plant(caller(Role.DISTRICT_ADMIN, prefix + "C"), """
                code,name,level,parentCode
                %1$sU,一中,驻区单位,%1$sD
                %1$sB1,一中第一党支部,党支部,%1$sU
                %1$sB2,一中第二党支部,党支部,%1$sU
                %1$sV,二中,驻区单位,%1$sE
                %1$sF,二中党支部,党支部,%1$sV
                """.formatted(prefix));
    }

    private void plant(Caller caller, String csv) {
        organizations.run(caller, SheetReader.read(file(csv)), false, (done, total) -> {});
    }

    ImportResult importMembers(Caller caller, String csv, boolean dryRun) {
        return members.run(caller, SheetReader.read(file(csv)), dryRun, (done, total) -> {});
    }

    /** The member with this phone, as the caller sees them. */
    MemberView memberWith(Caller caller, String phone) {
        return pages.search(caller, new SearchMembers(phone, null), null, 20)
                .items()
                .getFirst();
    }

    private static Path file(String csv) {
        try {
            Path file = Files.createTempFile(Path.of("target"), "upload", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, csv);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Organization place(String code) {
        return directory.findByCode(code).orElseThrow();
    }

    Caller caller(Role role, String code) {
        return caller(role, code, null);
    }

    Caller caller(Role role, String code, UUID memberId) {
        Organization place = place(code);
        return new Caller(
                UUID.randomUUID(),
                role.title(),
                memberId,
                List.of(new Caller.Grant(role, place.id(), place.name(), place.path())));
    }
}
