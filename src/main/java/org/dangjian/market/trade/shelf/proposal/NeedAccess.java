package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.GuidedPlaces;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.shelf.Claimers;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.NeedRepository;
import org.dangjian.market.trade.shelf.Origin;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.item.NeedClaims;
import org.dangjian.market.trade.shelf.item.NeedView;
import org.dangjian.market.trade.shelf.item.ShelfViewers;

/** Who files a need where, who reads it, and how it is shown. */
@ApplicationScoped
public class NeedAccess {

    private static final Role[] OTHERS =
            Arrays.stream(Role.values()).filter(role -> role != Role.GUIDE).toArray(Role[]::new);

    private final NeedRepository needs;
    private final ProposalQuery query;
    private final ShelfViewers viewers;
    private final OrganizationDirectory organizations;
    private final Claimers claimers;
    private final NeedClaims claims;
    private final GuidedPlaces guided;
    private final PictureDirectory pictures;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    NeedAccess(
            NeedRepository needs,
            ProposalQuery query,
            ShelfViewers viewers,
            OrganizationDirectory organizations,
            Claimers claimers,
            NeedClaims claims,
            GuidedPlaces guided,
            PictureDirectory pictures,
            FieldCipher cipher,
            BusinessDay clock) {
        this.needs = needs;
        this.query = query;
        this.viewers = viewers;
        this.organizations = organizations;
        this.claimers = claimers;
        this.claims = claims;
        this.guided = guided;
        this.pictures = pictures;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Transactional
    public Page<NeedView> find(Caller caller, Set<Proposal.Status> status, boolean mine, UUID before, int limit) {
        Page<Need> page = Page.of(
                query.page(Need.class, caller, status, mine, before, limit + 1),
                limit,
                need -> need.id().toString());
        Map<UUID, List<PictureView>> shown =
                pictures.ofSubjects(page.items().stream().map(Need::id).toList());
        return page.map(need -> NeedView.of(caller, need, null, null, null, shown.getOrDefault(need.id(), List.of())));
    }

    /** The need with the beneficiary, masked; seen by the requester, staff in scope and whoever is serving it. */
    @Transactional
    public NeedView get(Caller caller, UUID id) {
        Need need = readable(caller, id);
        return view(caller, need);
    }

    Need readable(Caller caller, UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean allowed = caller.accountId().equals(need.requesterId())
                || caller.reaches(path(need), Role.OFFICES)
                || need.itemId() != null && claimers.isServing(caller, need.itemId());
        if (!allowed) {
            throw Problem.notFound();
        }
        return need;
    }

    /** Whether the caller lives, belongs, reports in or works at, below or above the place; a guide where assigned. */
    public boolean belongs(Caller caller, String path) {
        boolean guide = caller.has(Role.GUIDE);
        List<String> assigned = guide ? guided.of(caller) : List.of();
        List<String> asGuideAlone = guide ? caller.paths(Role.GUIDE) : List.of();
        return assigned.stream().anyMatch(path::startsWith)
                || viewers.of(caller).places().stream()
                        .filter(place -> !asGuideAlone.contains(place) || caller.reachesAny(List.of(place), OTHERS))
                        .anyMatch(place -> path.startsWith(place) || place.startsWith(path));
    }

    static Origin origin(Caller caller, FileNeed request, String path) {
        if (request.onBehalfOf() != null) {
            return Origin.RESIDENT;
        }
        if (caller.reaches(path, Role.STREET_STAFF, Role.DISTRICT_ADMIN)) {
            return Origin.STREET;
        }
        if (caller.reaches(path, Role.COMMUNITY_STAFF)) {
            return Origin.COMMUNITY;
        }
        boolean guideAlone = caller.has(Role.GUIDE) && caller.memberId() == null;
        return caller.has(Role.RESIDENT) || guideAlone ? Origin.RESIDENT : Origin.MEMBER;
    }

    String path(Need need) {
        return organizations.get(need.organizationId()).path();
    }

    NeedView view(Caller caller, Need need) {
        boolean told = need.itemId() != null
                && (caller.accountId().equals(need.requesterId()) || caller.reaches(path(need), Role.OFFICES));
        return NeedView.of(
                caller,
                need,
                need.beneficiary(cipher),
                need.proposedItem(clock.today()),
                told ? claims.of(caller, need.itemId()) : null,
                pictures.ofSubjects(List.of(need.id())).getOrDefault(need.id(), List.of()));
    }
}
