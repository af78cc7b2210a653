package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.created;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/**
 * A town with somebody in every role and one thing of every kind that an operation names, each in a state in which the
 * operation is refused for its state alone: so asking changes nothing, and only who was let in hears that refusal.
 */
final class PermissionTown {

    static final Role[] OFFICES = {Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN};

    final Town town = new Town();
    final Map<Role, Person> people = new EnumMap<>(Role.class);
    final Belongings here = new Belongings();

    /** What belongs to somebody else of the same branch and community. */
    final Belongings neighbour = new Belongings();

    final Person neighbourMember = town.member();
    final PermissionOrders orders;
    final String communityBranch;
    final String provider;

    PermissionTown() {
        people.put(Role.SYSTEM_ADMIN, town.systemAdmin);
        people.put(Role.DISTRICT_ADMIN, town.districtAdmin);
        people.put(Role.STREET_STAFF, town.streetStaff);
        people.put(Role.COMMUNITY_STAFF, town.communityStaff);
        people.put(Role.UNIT_OFFICER, town.unitOfficer);
        people.put(Role.AUDITOR, town.auditor);
        people.put(Role.MEMBER, town.member());
        people.put(Role.RESIDENT, town.resident());
        people.put(Role.GUIDE, town.account("指导员", "GUIDE", town.community, null));
        String secretary = town.memberId("PUBLIC_INSTITUTION", "FULL");
        people.put(Role.BRANCH_SECRETARY, town.account("书记", "BRANCH_SECRETARY", town.branch, secretary));
        communityBranch =
                town.organization(town.districtAdmin, town.code + "-12", "试验社区党支部", "BRANCH", town.code + "-11");
        provider = created(town.districtAdmin.post("/members", member(communityBranch, Town.phone())));
        PermissionPlaces.name(this);
        persons();
        PermissionPlaces.open(this);
        proposals();
        PermissionDeeds deeds = new PermissionDeeds(this);
        deeds.claims();
        deeds.attendance();
        deeds.dispatches();
        orders = new PermissionOrders(this);
        orders.gifts();
        deeds.adjustments();
        PermissionPlaces.addTo(this);
        PermissionPlans.addTo(this);
        PermissionReportIns.addTo(this);
        PermissionWechat.addTo(this);
        PermissionProgress.addTo(this);
        PermissionStars.addTo(this);
        PermissionTasks.addTo(this);
        PermissionAgreements.addTo(this);
        PermissionMeetings.addTo(this);
        PermissionCases.addTo(this);
        new PermissionYear(this).run();
        new PermissionYearEnd(this).run();
        here.put("audited", here.id("claim", null));
        here.put("audited", town.communityStaff.accountId(), Role.SYSTEM_ADMIN);
    }

    Person person(Role role) {
        return people.get(role);
    }

    Person member() {
        return person(Role.MEMBER);
    }

    static Map<String, Object> member(String branch, String phone) {
        return new HashMap<>(
                Map.of("name", "提供者", "phone", phone, "category", "COMMUNITY", "stage", "FULL", "branchId", branch));
    }

    private void persons() {
        String member = member().memberId();
        here.put("account", town.communityStaff.accountId());
        here.put(
                "lockable",
                town.account("待停用", "COMMUNITY_STAFF", town.community, null).accountId());
        here.put("member", neighbourMember.memberId());
        here.put("member", member, Role.MEMBER);
        String phone = Town.phone();
        String known = created(town.districtAdmin.post("/members", member(town.branch, phone)));
        town.reportIn("/members/" + known, town.community);
        here.put("known", known);
        here.put("knownPhone", phone);
        neighbour.put("member", neighbourMember.memberId());
        here.put("kept", provider);
        here.put("kept", neighbourMember.memberId(), Role.UNIT_OFFICER, Role.BRANCH_SECRETARY);
        neighbour.put("kept", neighbourMember.memberId());
        here.put("orderer", neighbourMember.memberId());
        here.put("orderer", member, Role.MEMBER);
        here.put("holderType", "MEMBER");
        here.put("holder", neighbourMember.memberId());
        here.put("holder", member, Role.MEMBER);
        here.put("holderType", "RESIDENT", Role.RESIDENT);
        here.put("holder", person(Role.RESIDENT).accountId(), Role.RESIDENT);
        here.put("holderType", "ORGANIZATION", Role.UNIT_OFFICER);
        here.put("holder", town.unit, Role.UNIT_OFFICER);
        for (Role role : Role.values()) {
            here.put("holding", holder(role).get("id"), role);
            here.put("holdingType", holder(role).get("type"), role);
        }
        neighbour.put("holder", neighbourMember.memberId());
        neighbour.put("holding", neighbourMember.memberId());
        for (Role role : Role.values()) {
            here.put("self", person(role).accountId(), role);
        }
    }

    private void proposals() {
        Role[] askers = {
            Role.RESIDENT,
            Role.MEMBER,
            Role.BRANCH_SECRETARY,
            Role.UNIT_OFFICER,
            Role.COMMUNITY_STAFF,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.GUIDE
        };
        for (Role role : askers) {
            here.put("ownNeed", created(person(role).post("/needs", need())), role);
        }
        String asked = created(neighbourMember.post("/needs", need()));
        here.put("need", asked);
        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.GUIDE)) {
            here.put("need", here.id("ownNeed", role), role);
        }
        here.put("ownNeed", asked);
        neighbour.put("need", asked);
        neighbour.put("ownNeed", asked);
        String decided = created(neighbourMember.post("/needs", need()));
        reject("/needs/" + decided);
        here.put("decidedNeed", decided);
        here.put("endedNeed", decided);
        neighbour.put("endedNeed", decided);
        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER, Role.GUIDE)) {
            String ended = created(person(role).post("/needs", need()));
            reject("/needs/" + ended);
            here.put("endedNeed", ended, role);
        }

        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)) {
            here.put("offer", created(person(role).post("/offers", offer(holder(role)))), role);
            here.put("ownOffer", here.id("offer", role), role);
        }
        for (Role role : OFFICES) {
            here.put("ownOffer", created(person(role).post("/offers", offer(provider()))), role);
        }
        String made = created(neighbourMember.post("/offers", offer(Town.holder(neighbourMember))));
        here.put("offer", made);
        here.put("ownOffer", made);
        neighbour.put("offer", made);
        neighbour.put("ownOffer", made);
        String refused = created(neighbourMember.post("/offers", offer(Town.holder(neighbourMember))));
        reject("/offers/" + refused);
        here.put("decidedOffer", refused);
        here.put("endedOffer", refused);
        neighbour.put("endedOffer", refused);
        for (Role role : List.of(Role.RESIDENT, Role.MEMBER, Role.BRANCH_SECRETARY, Role.UNIT_OFFICER)) {
            String ended = created(person(role).post("/offers", offer(holder(role))));
            reject("/offers/" + ended);
            here.put("endedOffer", ended, role);
        }
    }

    private void reject(String proposal) {
        town.secondDistrictAdmin
                .post(proposal + "/review", Map.of("decision", "REJECT", "reason", "不属于受理范围"))
                .then()
                .statusCode(200);
    }

    Map<String, Object> need() {
        return Map.of(
                "title",
                "陪诊",
                "description",
                "每周一次",
                "category",
                "HEALTH",
                "organizationId",
                town.community,
                "beneficiary",
                Map.of("name", "张某某", "phone", "10000000001"));
    }

    Map<String, Object> offer(Map<String, String> by) {
        return Map.of(
                "title",
                "义诊",
                "description",
                "每月一次",
                "category",
                "HEALTH",
                "organizationId",
                town.community,
                "provider",
                by);
    }

    Map<String, String> provider() {
        return Map.of("type", "MEMBER", "id", provider);
    }

    /** What a role holds points as. */
    Map<String, String> holder(Role role) {
        return switch (role) {
            case MEMBER -> Town.holder(member());
            case RESIDENT -> Map.of("type", "RESIDENT", "id", person(role).accountId());
            case BRANCH_SECRETARY -> Map.of("type", "ORGANIZATION", "id", town.branch);
            case UNIT_OFFICER -> Map.of("type", "ORGANIZATION", "id", town.unit);
            default -> Town.holder(neighbourMember);
        };
    }
}
