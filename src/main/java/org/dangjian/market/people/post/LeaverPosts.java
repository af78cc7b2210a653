package org.dangjian.market.people.post;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;

/** Ends the posts of a member who left. */
@ApplicationScoped
class LeaverPosts {

    private final PostRepository posts;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    LeaverPosts(PostRepository posts, OrganizationDirectory organizations, AuditTrail audit, BusinessDay clock) {
        this.posts = posts;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    void left(@Observes @Priority(MemberLeft.REST) MemberLeft event) {
        List<Post> open = posts.list("memberId = ?1 and endedAt is null", event.memberId());
        for (Post found : open) {
            Post post = posts.locked(found);
            LocalDate last = post.validFrom().isAfter(clock.today()) ? post.validFrom() : clock.today();
            post.end(last, event.reason(), event.caller().accountId(), clock.now());
            audit.record(
                    event.caller(),
                    AuditEntry.of("post.ended", "post", post.id())
                            .in(organizations.get(post.organizationId()).path())
                            .with("memberId", post.memberId())
                            .with("kind", post.kind()));
        }
        posts.flush();
        event.ended("任职", open.size());
    }
}
