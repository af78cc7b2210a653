package org.dangjian.market.governance.meeting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.meeting.InviteeRepository;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.post.PostService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Who may be asked to a meeting, and who may come for whom. */
@ApplicationScoped
class Guests {

    /** So many are invited to one meeting at most. */
    static final int MOST = 500;

    private static final String TOO_MANY = "一次会议最多邀请 500 个对象，请分次召开";

    private final HolderDirectory holders;
    private final MemberDirectory members;
    private final InviteeRepository invitees;
    private final PostService posts;

    Guests(HolderDirectory holders, MemberDirectory members, InviteeRepository invitees, PostService posts) {
        this.holders = holders;
        this.members = members;
        this.invitees = invitees;
        this.posts = posts;
    }

    /**
     * All who are meant, each with as what.
     *
     * @param path of the host
     * @throws Problem {@code validation-failed}, {@code not-found} for a post in an organization the caller does not see
     */
    Map<Holder, String> meant(Caller caller, Meeting meeting, String path, InvitePeople request) {
        Map<Holder, String> meant = new LinkedHashMap<>();
        List<Holder> named = request.holders() == null ? List.of() : request.holders();
        requireInvitable(caller, path, named, Set.of(), "holders");
        named.forEach(holder -> meant.putIfAbsent(holder, request.role()));
        for (InvitePeople.InvitedPost post :
                request.posts() == null ? List.<InvitePeople.InvitedPost>of() : request.posts()) {
            posts.ofOrganization(caller, post.organizationId(), meeting.heldOn()).stream()
                    .filter(held -> held.kind() == post.kind())
                    .forEach(held -> meant.putIfAbsent(
                            Holder.member(held.memberId()),
                            held.organizationName() + held.kind().title()));
        }
        if (Boolean.TRUE.equals(request.units())) {
            invitees.unitsLinkedTo(path, meeting.heldOn(), MOST + 1)
                    .forEach(unit -> meant.putIfAbsent(Holder.organization(unit), null));
        }
        if (Boolean.TRUE.equals(request.members())) {
            invitees.membersOf(path, MOST + 1).forEach(member -> meant.putIfAbsent(Holder.member(member), null));
        }
        requireFew(meant.size());
        return meant;
    }

    static void requireFew(int guests) {
        if (guests > MOST) {
            throw Problem.invalid("holders", TOO_MANY);
        }
    }

    /**
     * @param known who is invited already, and so is not asked about
     * @throws Problem {@code validation-failed} naming each that is neither in reach, nor near the host or above it
     */
    void requireInvitable(Caller caller, String path, List<Holder> named, Set<Holder> known, String field) {
        holders.prefetch(caller, named);
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            HolderPlace place = holders.find(named.get(i)).orElse(null);
            if (!known.contains(named.get(i)) && (place == null || !isInvitable(caller, path, place))) {
                errors.add(new Problem.FieldError(field + "[" + i + "]", "没有这个对象，或不在会议组织的联系范围内"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Whoever is in the caller's reach; organizations near the host, and those above it, too. */
    static boolean isInvitable(Caller caller, String path, HolderPlace place) {
        return place.isReachedBy(caller, Role.RESPONSIBLE)
                || place.holder().type() == Holder.Type.ORGANIZATION
                        && (place.isNear(path) || path.startsWith(place.homePath()));
    }

    /**
     * Lets pass whoever may come for a unit, as one of its members, or in the place of somebody of the same branch.
     *
     * @throws Problem {@code validation-failed}
     */
    void requireRepresentative(Holder holder, UUID memberId, String field) {
        if (memberId == null) {
            return;
        }
        String home = holders.get(holder).homePath();
        boolean fits = holder.type() != Holder.Type.RESIDENT
                && members.find(memberId)
                        .map((Member member) -> members.branchPath(member).startsWith(home))
                        .orElse(false)
                && !holder.id().equals(memberId);
        if (!fits) {
            throw Problem.invalid(field, "请选择该单位（或本支部）的一名党员；由其他人员代为参加的，请写在备注中");
        }
    }
}
