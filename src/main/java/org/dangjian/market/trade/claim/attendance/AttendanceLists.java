package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.dangjian.market.trade.shelf.item.ShelfViewers;

/**
 * The attendance of a mandatory item as those see it who keep it: the office of the item all of it, any other office that
 * of the holders in its reach (by branch or report-in), the secretary that of the own branch, everybody their own.
 */
@ApplicationScoped
class AttendanceLists {

    private final CompletionRepository completions;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final ShelfViewers viewers;
    private final ClaimActors actors;
    private final BusinessDay clock;

    AttendanceLists(
            CompletionRepository completions,
            HolderDirectory holders,
            Shelf shelf,
            ShelfViewers viewers,
            ClaimActors actors,
            BusinessDay clock) {
        this.completions = completions;
        this.holders = holders;
        this.shelf = shelf;
        this.viewers = viewers;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @throws Problem {@code not-found} for an item that is neither on the caller's shelf nor attended by anybody in reach
     */
    @Transactional
    public Page<CompletionView> find(
            Caller caller, UUID itemId, Set<Completion.Status> status, UUID before, int limit) {
        Item item = shelf.get(itemId);
        Map<String, Object> parameters = new HashMap<>();
        List<Completion> found =
                completions.page(itemId, scope(caller, item, parameters), parameters, status, before, limit + 1);
        if (found.isEmpty() && !viewers.sees(caller, item)) {
            throw Problem.notFound();
        }
        holders.prefetch(caller, found.stream().map(Completion::holder).toList());
        Map<UUID, String> names =
                actors.names(caller, found.stream().map(Completion::recorded).toList());
        return Page.of(found, limit, completion -> completion.id().toString())
                .map(completion -> AttendanceService.view(item, completion, holders.get(completion.holder()), names));
    }

    private String scope(Caller caller, Item item, Map<String, Object> parameters) {
        if (caller.reaches(shelf.pathOf(item), Role.OFFICES)) {
            return "1 = 1";
        }
        Role[] keepers = Arrays.copyOf(Role.OFFICES, Role.OFFICES.length + 1);
        keepers[Role.OFFICES.length] = Role.BRANCH_SECRETARY;
        List<String> terms =
                new ArrayList<>(List.of(Reach.within("c", caller.paths(keepers), clock.today(), parameters)));
        if (!caller.holderIds().isEmpty()) {
            terms.add("c.holderId in :own");
            parameters.put("own", caller.holderIds());
        }
        return String.join(" or ", terms);
    }
}
