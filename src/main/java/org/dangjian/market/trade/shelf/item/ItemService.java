package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemChanged;
import org.dangjian.market.trade.shelf.ItemClosed;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.UpdateItem;
import org.dangjian.market.trade.shelf.category.ItemCategories;

/** Puts items on the shelf, changes them, takes them down; shows the shelf. */
@ApplicationScoped
public class ItemService {

    private final ItemRepository items;
    private final ItemCategories categories;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;
    private final PublicTexts texts;
    private final ItemReview reviews;
    private final Watches watches;
    private final PictureDirectory pictures;
    private final Event<ItemClosed> closed;
    private final Event<ItemChanged> changed;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final ItemPages pages;

    ItemService(
            ItemRepository items,
            ItemCategories categories,
            OrganizationDirectory organizations,
            HolderDirectory holders,
            PublicTexts texts,
            ItemReview reviews,
            Watches watches,
            PictureDirectory pictures,
            Event<ItemClosed> closed,
            Event<ItemChanged> changed,
            AuditTrail audit,
            BusinessDay clock,
            ItemPages pages) {
        this.items = items;
        this.categories = categories;
        this.organizations = organizations;
        this.holders = holders;
        this.texts = texts;
        this.reviews = reviews;
        this.watches = watches;
        this.pictures = pictures;
        this.closed = closed;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    /** Makes a draft for an organization in the caller's reach. */
    @Transactional
    public ItemView create(Caller caller, ItemTerms request) {
        Organization organization = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        categories.require(request.category(), request.organizationId());
        Item item = prepared(caller, request, organization);
        items.persistAndFlush(item);
        return done(caller, "item.created", item, organization);
    }

    /** What the draft would be; nothing is stored, and its category is not looked at. Throws as {@link #create} does. */
    public Item prepared(Caller caller, ItemTerms request, Organization organization) {
        requireSound(request, null);
        return new Item(
                request.completed(clock.today()),
                caller.accountId(),
                ItemReview.rank(caller, organization.path()),
                clock.now());
    }

    /**
     * Looks at what everybody will read, and at who adopted it.
     *
     * @param needId what the item came from, or {@code null}
     * @throws Problem {@code public-text-personal}, {@code validation-failed}
     */
    void requireSound(ItemTerms terms, UUID needId) {
        texts.require(needId, terms.title(), terms.description(), terms.place());
        texts.requireAdoption(terms.adoption());
        Adoption.check(terms.adoption(), terms.kind(), clock.today());
    }

    /**
     * Changes an item; once somebody claimed it, what they go by alone, and each claimant is told what was and what is.
     * What was published after a review, another person than its creator.
     *
     * @throws Problem {@code item-locked}, {@code version-stale}, {@code precondition-required}, {@code
     *     public-text-personal}; {@code
     *     second-person-required} for points, audiences and times of the own item or one that the own unit offers
     */
    @Transactional
    public ItemView update(Caller caller, UUID id, IfMatch version, UpdateItem request) {
        Item item = managed(caller, id);
        Organization organization = organizations.get(item.organizationId());
        items.locked(item);
        IfMatch.check(version, item.version());
        boolean published = item.status() == ItemStatus.PUBLISHED;
        if (published
                && request.changesTerms()
                && !caller.reaches(organization.path(), Role.STREET_STAFF, Role.DISTRICT_ADMIN)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        if (request.category() != null) {
            categories.require(request.category(), item.organizationId());
        }
        texts.require(item.needId(), request.title(), request.description(), request.place());
        texts.requireAdoption(request.adoption());
        Adoption.check(request.adoption(), item.kind(), clock.today());
        ItemChanged.Before before = ItemChanged.Before.of(item);
        item.change(request);
        // Behind the change: what is locked is locked for everybody, and says so.
        if (published && request.changesTerms() && item.kind() != ItemKind.MANDATORY && isOwn(caller, item)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        items.flush();
        ItemChanged difference = before.to(item);
        if (published && !difference.changes().isEmpty()) {
            changed.fire(difference);
        }
        watches.placesMayBeFree(item);
        return done(caller, "item.updated", item, organization);
    }

    /** Shows what it looks like, by pictures that were uploaded before. */
    @Transactional
    public ItemView picture(Caller caller, UUID id, SetPictures request) {
        Item item = managed(caller, id);
        pictures.set(caller, id, request);
        return done(caller, "item.pictured", item, organizations.get(item.organizationId()));
    }

    /** Marks it on the map, or takes it off; in whatever state it is, for nothing of its terms changes. */
    @Transactional
    public ItemView locate(Caller caller, UUID id, IfMatch version, SetLocation request) {
        Item item = managed(caller, id);
        items.locked(item);
        IfMatch.check(version, item.version());
        texts.require(item.needId(), null, null, request.address());
        item.locate(request.point());
        items.flush();
        return done(caller, "item.located", item, organizations.get(item.organizationId()));
    }

    /** Hands a draft in. A street's or district's own MANDATORY item is published at once. */
    @Transactional
    public ItemView submit(Caller caller, UUID id) {
        Item item = managed(caller, id);
        Organization organization = organizations.get(item.organizationId());
        boolean withoutReview = item.kind() == ItemKind.MANDATORY
                && caller.accountId().equals(item.createdBy())
                && caller.reaches(organization.path(), Role.STREET_STAFF, Role.DISTRICT_ADMIN);
        items.locked(item).submit(withoutReview, caller.accountId(), clock.now());
        items.flush();
        return done(caller, withoutReview ? "item.published" : "item.submitted", item, organization);
    }

    /** A second account decides; of what a community made the street has the last word, see {@link ItemReview}. */
    @Transactional
    public ItemView review(Caller caller, UUID id, ReviewItem request) {
        Item item = managed(caller, id);
        Organization organization = organizations.get(item.organizationId());
        reviews.decide(
                caller, items.locked(item), organization.path(), ItemReview.rank(caller, organization.path()), request);
        items.flush();
        return done(caller, "item.reviewed", item, organization);
    }

    /** Takes an item down; with live claims only with a reason, which the claimants are told. */
    @Transactional
    public ItemView close(Caller caller, UUID id, CloseItem request) {
        Item item = managed(caller, id);
        items.locked(item);
        boolean reasonGiven = request.reason() != null && !request.reason().isBlank();
        if (item.taken() > 0 && !reasonGiven) {
            throw Problem.of(ProblemCode.REASON_REQUIRED);
        }
        texts.requireReason(item.needId(), request.reason());
        item.close(reasonGiven ? request.reason().strip() : null, clock.now());
        items.flush();
        closed.fire(new ItemClosed(item.id(), item.title(), item.reason()));
        return done(caller, "item.closed", item, organizations.get(item.organizationId()));
    }

    /** Whether the item came from the caller, or the caller or their unit is who offers it. */
    private boolean isOwn(Caller caller, Item item) {
        return caller.accountId().equals(item.createdBy())
                || item.provider() != null
                        && holders.find(item.provider())
                                .map(place -> holders.isOwnCase(caller, place))
                                .orElse(false);
    }

    /** @throws Problem {@code not-found} for another office's */
    public Item managed(Caller caller, UUID id) {
        Item item = items.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.reaches(organizations.get(item.organizationId()).path(), Role.STAFF)) {
            throw Problem.notFound();
        }
        return item;
    }

    private ItemView done(Caller caller, String action, Item item, Organization organization) {
        record(caller, action, item, organization);
        return pages.view(caller, item, organization);
    }

    public void record(Caller caller, String action, Item item, Organization organization) {
        audit.record(
                caller,
                AuditEntry.of(action, "item", item.id())
                        .in(organization.path())
                        .with("kind", item.kind())
                        .with("status", item.status())
                        .with("points", item.points())
                        .with("difficulty", item.trail().difficulty())
                        .with("screened", item.trail().isScreened())
                        .with("capacity", item.capacity()));
    }
}
