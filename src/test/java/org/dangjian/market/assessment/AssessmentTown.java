package org.dangjian.market.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dangjian.market.assessment.scheme.ShippedSchemes;
import org.dangjian.market.people.member.CreateMember;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.people.member.record.MemberService;
import org.dangjian.market.people.organization.CreateOrganization;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.OrganizationService;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.RegistrationService;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.attendance.AttendanceService;
import org.dangjian.market.trade.claim.attendance.RecordAttendance;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.item.ItemService;

/**
 * A small town for tests of the assessment: district D with a street S, its community C with branch B, and a stationed
 * unit U with branch P that reports in to C. The codes carry a prefix of the test's own.
 */
@ApplicationScoped
public class AssessmentTown {

    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final int AT_ONCE = 50;

    private final OrganizationService organizations;
    private final OrganizationDirectory directory;
    private final RegistrationService registrations;
    private final MemberService members;
    private final ItemService items;
    private final AttendanceService attendance;
    private final ShippedSchemes shipped;
    private final EarnedPoints earned;
    private final BusinessDay clock;

    AssessmentTown(
            OrganizationService organizations,
            OrganizationDirectory directory,
            RegistrationService registrations,
            MemberService members,
            ItemService items,
            AttendanceService attendance,
            ShippedSchemes shipped,
            EarnedPoints earned,
            BusinessDay clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.registrations = registrations;
        this.members = members;
        this.items = items;
        this.attendance = attendance;
        this.shipped = shipped;
        this.earned = earned;
        this.clock = clock;
    }

    public void plant(String prefix) {
        Caller maker = new Caller(
                UUID.randomUUID(), "管理员", null, List.of(new Caller.Grant(Role.SYSTEM_ADMIN, null, null, null)));
        make(maker, prefix + "D", "测试区", Level.DISTRICT, null);
        Caller district = caller(Role.DISTRICT_ADMIN, prefix + "D");
        make(district, prefix + "S", "测试街道", Level.STREET, prefix + "D");
        make(district, prefix + "C", "测试社区", Level.COMMUNITY, prefix + "S");
        make(district, prefix + "B", "测试社区第一党支部", Level.BRANCH, prefix + "C");
        make(district, prefix + "U", "测试中学", Level.STATIONED_UNIT, prefix + "D");
        make(district, prefix + "P", "测试中学党支部", Level.BRANCH, prefix + "U");
        registrations.reportIn(
                district,
                place(prefix + "U").id(),
                new ReportIn(
                        place(prefix + "C").id(), Registration.Kind.REPORT_IN, LocalDate.of(lastYear(), 1, 1), null));
        QuarkusTransaction.requiringNew().run(() -> {
            shipped.publishFor(lastYear());
            shipped.publishFor(yearBeforeLast());
        });
    }

    private void make(Caller caller, String code, String name, Level level, String parent) {
        organizations.create(caller, new CreateOrganization(code, name, level, parent, null, null, null));
    }

    public int lastYear() {
        return clock.year() - 1;
    }

    /** A year whose results could be shown long ago, whatever day it is. */
    int yearBeforeLast() {
        return clock.year() - 2;
    }

    public Organization place(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> directory.findByCode(code).orElseThrow());
    }

    public Caller caller(Role role, String code) {
        return caller(role, code, null);
    }

    public Caller caller(Role role, String code, UUID memberId) {
        Organization place = place(code);
        return new Caller(
                UUID.randomUUID(),
                role.title(),
                memberId,
                List.of(new Caller.Grant(role, place.id(), place.name(), place.path())));
    }

    /** A phone number nobody else has. */
    static String phone() {
        return "13" + String.format("%09d", 700_000_000 + PHONES.incrementAndGet());
    }

    /** A member of a branch, full unless {@code stage} says otherwise. */
    public UUID member(String branchCode, String name, MemberStage stage) {
        CreateMember request = new CreateMember(
                name, phone(), MemberCategory.COMMUNITY, place(branchCode).id(), stage, null, null, null, null, null);
        return members.create(caller(Role.DISTRICT_ADMIN, branchCode), request).id();
    }

    public List<UUID> members(String branchCode, int count) {
        List<UUID> made = new ArrayList<>();
        Organization branch = place(branchCode);
        Caller district = caller(Role.DISTRICT_ADMIN, branchCode);
        for (int first = 0; first < count; first += AT_ONCE) {
            int from = first;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                    CreateMember request = new CreateMember(
                            "党员" + i,
                            phone(),
                            MemberCategory.COMMUNITY,
                            branch.id(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                    made.add(members.create(district, request).id());
                }
            });
        }
        return made;
    }

    /** Five mandatory items of ten points, as the shipped schemes expect them. */
    public List<UUID> mandatoryItems(String code, Holder.Type audience, int year) {
        Caller office = caller(Role.DISTRICT_ADMIN, code);
        UUID organizationId = place(code).id();
        List<UUID> made = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ItemTerms terms = new ItemTerms(
                    ItemKind.MANDATORY,
                    Set.of(audience),
                    "必选" + i,
                    "参加" + i,
                    "PARTY_LIFE",
                    10,
                    null,
                    1,
                    organizationId,
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    null,
                    year,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            UUID id = items.create(office, terms).id();
            items.submit(office, id);
            made.add(id);
        }
        return made;
    }

    /** Attendance of each of the items, recorded by the district. */
    public void attend(String code, Holder holder, List<UUID> itemIds, LocalDate day) {
        Caller office = caller(Role.DISTRICT_ADMIN, code);
        itemIds.forEach(item -> attendance.record(office, item, new RecordAttendance(day, "参加", List.of(holder))));
    }

    /** Points for a service. */
    public void earn(Holder holder, int points, LocalDate day) {
        earned.post(holder, points, day);
    }
}
