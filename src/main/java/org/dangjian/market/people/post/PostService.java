package org.dangjian.market.people.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.HeldPost;
import org.dangjian.market.people.member.HeldPosts;
import org.dangjian.market.people.member.HeldRoles;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Records who holds which post from when to when. The office or unit concerned keeps its own posts. */
@ApplicationScoped
public class PostService implements HeldPosts {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final PostRepository posts;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final HeldRoles roles;
    private final AuditTrail audit;
    private final BusinessDay clock;

    PostService(
            PostRepository posts,
            MemberDirectory members,
            OrganizationDirectory organizations,
            HeldRoles roles,
            AuditTrail audit,
            BusinessDay clock) {
        this.posts = posts;
        this.members = members;
        this.organizations = organizations;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member the caller sees takes up a post in an organization the caller manages.
     *
     * @throws Problem {@code not-found}, {@code second-person-required} for oneself, {@code post-taken};
     *     {@code validation-failed} where an organization of that level has no such post
     */
    @Transactional
    public PostView appoint(Caller caller, UUID memberId, AppointMember request) {
        members.readable(caller, memberId);
        if (caller.isMember(memberId)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        Organization organization = organizations
                .find(request.organizationId())
                .filter(found -> organizations.isManagedBy(caller, found))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        if (!request.kind().isAt(organization.level())) {
            throw Problem.invalid(
                    "kind",
                    organization.level().title() + "没有“" + request.kind().title() + "”这一职务");
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw Problem.invalid("to", "离任日期不能早于任职日期");
        }
        posts.live(Post.liveKey(memberId, organization.id(), request.kind())).ifPresent(before -> {
            if (!before.lapse(request.from(), clock.now())) {
                throw Problem.of(ProblemCode.POST_TAKEN);
            }
            posts.flush();
        });
        if (posts.wasHeld(memberId, request)) {
            throw Problem.of(ProblemCode.POST_TAKEN);
        }
        Post post = new Post(memberId, request, caller.accountId(), clock.now());
        posts.persistAndFlush(post);
        record(caller, "post.taken-up", post, organization.path());
        return view(caller, List.of(post), clock.today()).getFirst();
    }

    /** @throws Problem {@code not-found}, {@code state-conflict}, {@code validation-failed} */
    @Transactional
    public PostView end(Caller caller, UUID id, EndPost request) {
        Post found = posts.findByIdOptional(id).orElseThrow(Problem::notFound);
        Organization organization = organizations.managed(caller, found.organizationId());
        if (request.on().isAfter(clock.today())) {
            throw Problem.invalid("on", "离任日期不能晚于今天");
        }
        Post post = posts.locked(found);
        String reason = request.reason() == null || request.reason().isBlank()
                ? null
                : request.reason().strip();
        post.end(request.on(), reason, caller.accountId(), clock.now());
        posts.flush();
        record(caller, "post.ended", post, organization.path());
        return view(caller, List.of(post), clock.today()).getFirst().with(roles.of(post.memberId()));
    }

    /** What a member holds and held; seen by whoever sees the member. */
    @Transactional
    public List<PostView> ofMember(Caller caller, UUID memberId) {
        members.readable(caller, memberId);
        return view(caller, posts.ofMember(memberId), clock.today());
    }

    /**
     * Who holds which post in an organization on a day; seen by whoever sees the organization.
     *
     * @throws Problem {@code not-found}, {@code validation-failed} for a day that no database keeps
     */
    @Transactional
    public List<PostView> ofOrganization(Caller caller, UUID organizationId, LocalDate on) {
        organizations.readable(caller, organizationId);
        if (on != null && (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR)) {
            throw Problem.invalid("on", "年份应在 " + FIRST_YEAR + " 与 " + LAST_YEAR + " 之间");
        }
        LocalDate day = on == null ? clock.today() : on;
        return view(caller, posts.heldIn(organizationId, day), day);
    }

    @Override
    public Map<UUID, List<HeldPost>> of(Collection<UUID> memberIds) {
        Map<UUID, List<HeldPost>> held = new HashMap<>();
        if (!memberIds.isEmpty()) {
            posts.heldBy(memberIds, clock.today()).stream()
                    .collect(Collectors.groupingBy(row -> ((Post) row[0]).memberId()))
                    .forEach((member, rows) -> held.put(
                            member,
                            rows.stream()
                                    .map(row -> held((Post) row[0], (String) row[1]))
                                    .toList()));
        }
        return held;
    }

    @Override
    public Map<UUID, List<String>> kinds(Collection<UUID> memberIds, LocalDate day) {
        return memberIds.isEmpty()
                ? Map.of()
                : posts.kindsHeldBy(memberIds, day).stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> ((PostKind) row[1]).name(), Collectors.toList())));
    }

    private static HeldPost held(Post post, String organizationName) {
        return new HeldPost(
                post.kind().name(), post.kind().title(), post.organizationId(), organizationName, post.validFrom());
    }

    private List<PostView> view(Caller caller, List<Post> several, LocalDate day) {
        Map<UUID, String> names =
                members.names(caller, several.stream().map(Post::memberId).toList());
        Map<UUID, String> places =
                organizations
                        .findByIds(several.stream()
                                .map(Post::organizationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Organization::name));
        return several.stream()
                .map(post -> PostView.of(post, names.get(post.memberId()), places.get(post.organizationId()), day))
                .toList();
    }

    private void record(Caller caller, String action, Post post, String path) {
        audit.record(
                caller,
                AuditEntry.of(action, "post", post.id())
                        .in(path)
                        .with("memberId", post.memberId())
                        .with("organizationId", post.organizationId())
                        .with("kind", post.kind())
                        .with("from", post.validFrom().toString())
                        .with(
                                "to",
                                post.validTo() == null ? null : post.validTo().toString()));
    }
}
