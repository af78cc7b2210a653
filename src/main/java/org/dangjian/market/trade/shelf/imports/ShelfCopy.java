package org.dangjian.market.trade.shelf.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.item.ItemRepository;
import org.dangjian.market.trade.shelf.item.ItemService;
import org.dangjian.market.trade.shelf.item.ItemView;

/**
 * Copies last year's shelf: the items an office put up by itself come anew as drafts of another year, with the same terms and
 * the days moved along. What grew out of a need or an offer belongs to whoever asked or offered and is not copied; what takes
 * place at a fixed hour has to be given a new one; which joint meeting adopted a mandatory item is said anew.
 */
@ApplicationScoped
public class ShelfCopy {

    /** More items than these are no office's own shelf. */
    private static final int MOST = 200;

    private static final List<ItemStatus> SHELVED =
            List.of(ItemStatus.PUBLISHED, ItemStatus.CLOSED, ItemStatus.ARCHIVED);

    private final ItemRepository items;
    private final ItemService service;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    ShelfCopy(ItemRepository items, ItemService service, OrganizationDirectory organizations, AuditTrail audit) {
        this.items = items;
        this.service = service;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** @throws Problem {@code validation-failed} for an organization out of reach, and years in the wrong order */
    @Transactional
    public CopyShelf.Copied copy(Caller caller, CopyShelf request) {
        Organization organization = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个组织，或不在您的管理范围内"));
        if (request.to() <= request.from()) {
            throw Problem.invalid("to", "应晚于原来的年度");
        }
        Set<String> known = new HashSet<>();
        own(request, request.to()).forEach(item -> known.add(NormalForm.nameKey(item.title())));
        List<ItemView> copied = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Item item : own(request, request.from())) {
            if (!SHELVED.contains(item.status())) {
                continue;
            }
            if (known.add(NormalForm.nameKey(item.title()))) {
                copied.add(service.create(caller, anew(item, request.to())));
            } else {
                skipped.add(item.title());
            }
        }
        audit.record(
                caller,
                AuditEntry.of("shelf.copied", "organization", organization.id())
                        .in(organization.path())
                        .with("from", request.from())
                        .with("to", request.to())
                        .with("items", copied.size()));
        return new CopyShelf.Copied(copied, skipped);
    }

    private List<Item> own(CopyShelf request, int year) {
        return items.find(
                        "organizationId = ?1 and year = ?2 and needId is null and providerId is null order by id",
                        request.organizationId(),
                        year)
                .range(0, MOST - 1)
                .list();
    }

    private static ItemTerms anew(Item item, int year) {
        int later = year - item.year();
        return new ItemTerms(
                item.kind(),
                item.audiences(),
                item.title(),
                item.description(),
                item.category(),
                item.points(),
                item.capacity(),
                item.times(),
                item.organizationId(),
                moved(item.opensOn(), later),
                moved(item.closesOn(), later),
                item.place(),
                year,
                item.checkInRequired(),
                item.evidenceRequired(),
                item.participantsEarn(),
                item.every(),
                null,
                null,
                item.audienceCategories(),
                item.audienceFlags(),
                null);
    }

    private static LocalDate moved(LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}
