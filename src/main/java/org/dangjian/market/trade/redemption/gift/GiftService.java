package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.claim.evidence.SetPictures;

/** The gifts of an office: offers them, changes them, counts their stock; shows them to members in reach. */
@ApplicationScoped
public class GiftService {

    static final Set<Level> OFFICES = EnumSet.of(Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY);

    /** As what gifts are in the record of changes. */
    static final String RECORD = "gift";

    private final GiftRepository gifts;
    private final GiftStock stock;
    private final PictureDirectory pictures;
    private final HolderDirectory holders;
    private final OrganizationDirectory organizations;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final BusinessDay clock;

    GiftService(
            GiftRepository gifts,
            GiftStock stock,
            PictureDirectory pictures,
            HolderDirectory holders,
            OrganizationDirectory organizations,
            RecordChanges changes,
            AuditTrail audit,
            BusinessDay clock) {
        this.gifts = gifts;
        this.stock = stock;
        this.pictures = pictures;
        this.holders = holders;
        this.organizations = organizations;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The gifts in the caller's scope or reach, newest first. */
    @Transactional
    public Page<GiftView> find(Caller caller, GiftFilter filter, UUID before, int limit) {
        Page<Object[]> page = Page.of(
                gifts.page(filter, viewer(caller), clock.today(), before, limit + 1),
                limit,
                row -> ((Gift) row[0]).id().toString());
        Map<UUID, List<PictureView>> shown = pictures.ofSubjects(
                page.items().stream().map(row -> ((Gift) row[0]).id()).toList());
        return page.map(row ->
                GiftView.of((Gift) row[0], (String) row[1], shown.getOrDefault(((Gift) row[0]).id(), List.of())));
    }

    @Transactional
    public GiftView get(Caller caller, UUID id) {
        return gifts.find(id, viewer(caller))
                .map(row -> view((Gift) row[0], (String) row[1]))
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem {@code validation-failed} for an organization that is no office or not the caller's */
    @Transactional
    public GiftView create(Caller caller, CreateGift request) {
        return create(caller, request, null);
    }

    /** @param act the import that makes it, or {@code null} */
    GiftView create(Caller caller, CreateGift request, UUID act) {
        UUID organizationId = request.organizationId() == null ? onlyOffice(caller) : request.organizationId();
        Organization organization = organizations
                .find(organizationId)
                .filter(found -> caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        if (!OFFICES.contains(organization.level())) {
            throw Problem.invalid("organizationId", "礼品由区、街道或社区提供");
        }
        Gift gift = new Gift(request, organization.id(), caller.accountId(), clock.now());
        gift.madeBy(act);
        gifts.persistAndFlush(gift);
        stock.begin(caller, gift);
        audit.record(caller, entry("gift.created", gift, organization).with("stock", gift.stock()));
        return view(gift, organization.name());
    }

    /** @throws Problem {@code version-stale}, {@code precondition-required}, {@code validation-failed} */
    @Transactional
    public GiftView update(Caller caller, UUID id, IfMatch version, UpdateGift request) {
        return update(caller, id, version, request, null);
    }

    /** @param act the import that changes it, or {@code null} */
    GiftView update(Caller caller, UUID id, IfMatch version, UpdateGift request, UUID act) {
        Gift gift = managed(caller, id);
        Organization organization = organizations.get(gift.organizationId());
        gifts.locked(gift);
        IfMatch.check(version, gift.version());
        changes.keep(caller, RECORD, gift.changes(request), act);
        gift.change(request);
        gifts.flush();
        audit.record(caller, entry("gift.updated", gift, organization));
        return view(gift, organization.name());
    }

    /**
     * Pieces came in or went out.
     *
     * @throws Problem {@code out-of-stock} when more would go than there are
     */
    @Transactional
    public GiftView moveStock(Caller caller, UUID id, MoveStock request) {
        Gift gift = managed(caller, id);
        Organization organization = organizations.get(gift.organizationId());
        audit.record(caller, entry("gift.stock-moved", gift, organization).with("delta", request.delta()));
        stock.move(caller, gift, request.delta(), request.reason().strip());
        return view(gifts.fresh(gift), organization.name());
    }

    /** Shows what it looks like, by pictures that were uploaded before. */
    @Transactional
    public GiftView picture(Caller caller, UUID id, SetPictures request) {
        Gift gift = managed(caller, id);
        Organization organization = organizations.get(gift.organizationId());
        pictures.set(caller, id, request);
        audit.record(caller, entry("gift.pictured", gift, organization));
        return view(gift, organization.name());
    }

    private GiftView view(Gift gift, String organizationName) {
        return GiftView.of(
                gift, organizationName, pictures.ofSubjects(List.of(gift.id())).getOrDefault(gift.id(), List.of()));
    }

    /** What came in and went out, newest first. */
    @Transactional
    public Page<StockMovementView> movements(Caller caller, UUID id, UUID before, int limit) {
        Gift gift = inScope(caller, id, Role.OFFICES);
        return Page.of(
                        gifts.movements(gift.id(), before, limit + 1),
                        limit,
                        movement -> movement.id().toString())
                .map(StockMovementView::of);
    }

    /** @throws Problem {@code not-found} for another office's */
    Gift managed(Caller caller, UUID id) {
        return inScope(caller, id, Role.STAFF);
    }

    private Gift inScope(Caller caller, UUID id, Role... roles) {
        return gifts.findByIdOptional(id)
                .filter(gift -> !gift.isRemoved()
                        && caller.reaches(
                                organizations.get(gift.organizationId()).path(), roles))
                .orElseThrow(Problem::notFound);
    }

    private GiftRepository.Viewer viewer(Caller caller) {
        List<String> managed = caller.paths(Role.OFFICES);
        List<String> homes = new ArrayList<>(managed);
        List<String> reportIns = List.of();
        if (caller.memberId() != null) {
            HolderPlace own = holders.get(Holder.member(caller.memberId()));
            homes.add(own.homePath());
            reportIns = own.reportIns();
        }
        return new GiftRepository.Viewer(managed, homes, reportIns);
    }

    private static UUID onlyOffice(Caller caller) {
        List<UUID> offices = caller.organizations(Role.STAFF).distinct().toList();
        if (offices.size() != 1) {
            throw Problem.invalid("organizationId", "请指明由哪个组织提供");
        }
        return offices.getFirst();
    }

    private static AuditEntry entry(String action, Gift gift, Organization organization) {
        return AuditEntry.of(action, "gift", gift.id())
                .in(organization.path())
                .with("price", gift.price())
                .with("perPersonLimit", gift.perPersonLimit())
                .with("active", gift.isActive());
    }
}
