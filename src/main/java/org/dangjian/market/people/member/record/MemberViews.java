package org.dangjian.market.people.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.HeldPost;
import org.dangjian.market.people.member.HeldPosts;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.member.MemberRegistrationRepository;
import org.dangjian.market.people.member.MemberRegistrationRepository.Place;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;

/** Makes the views of members, for a page of them with four queries. */
@ApplicationScoped
class MemberViews {

    private final MemberDirectory directory;
    private final MemberRegistrationRepository registrations;
    private final OrganizationDirectory organizations;
    private final HeldPosts posts;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    MemberViews(
            MemberDirectory directory,
            MemberRegistrationRepository registrations,
            OrganizationDirectory organizations,
            HeldPosts posts,
            FieldCipher cipher,
            BusinessDay clock) {
        this.directory = directory;
        this.registrations = registrations;
        this.organizations = organizations;
        this.posts = posts;
        this.cipher = cipher;
        this.clock = clock;
    }

    MemberView of(Caller caller, Member member) {
        return of(caller, List.of(member)).getFirst();
    }

    /** The views in the order of the members. */
    List<MemberView> of(Caller caller, List<Member> members) {
        Map<UUID, Organization> branches =
                organizations
                        .findByIds(members.stream()
                                .map(Member::branchId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, branch -> branch));
        Map<UUID, List<String>> paths = new HashMap<>();
        members.forEach(member -> paths.put(
                member.id(),
                new ArrayList<>(List.of(branches.get(member.branchId()).path()))));
        Map<UUID, Place> communities = new HashMap<>();
        for (Place place : registrations.places(List.copyOf(paths.keySet()), clock.today())) {
            paths.get(place.memberId()).add(place.path());
            if (place.kind() == Registration.Kind.REPORT_IN) {
                communities.putIfAbsent(place.memberId(), place);
            }
        }
        Map<UUID, List<HeldPost>> held = posts.of(paths.keySet());
        Map<UUID, String> names = directory.names(caller, members, paths);
        return members.stream()
                .map(member -> view(
                        member,
                        names.get(member.id()),
                        branches.get(member.branchId()),
                        communities.get(member.id()),
                        held.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private MemberView view(Member member, String name, Organization branch, Place community, List<HeldPost> held) {
        return new MemberView(
                member.id(),
                name,
                FieldCipher.maskPhone(member.phone(cipher)),
                member.category(),
                member.stage(),
                member.status(),
                member.isSpecial(clock.today()),
                member.isFloating(clock.today()),
                member.joinedOn(),
                branch.id(),
                branch.name(),
                community == null ? null : community.communityId(),
                community == null ? null : community.name(),
                held,
                member.mergedInto(),
                member.version());
    }
}
