package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.dispatch.SuggestionQuery.Candidate;
import org.dangjian.market.trade.dispatch.SuggestionView.Reason;
import org.dangjian.market.trade.dispatch.SuggestionView.Why;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Who might be asked to do an item: first those whose registered skill or resource is of its category, then those who
 * had little this year. Among equals whoever claimed less, then whoever has fewer points, then whoever was registered
 * first, so that the same question gets the same answer. The system suggests, people ask.
 *
 * <p>For staff, about their own people, and a short list on purpose: it has no second page and is no ranking of everyone.
 */
@ApplicationScoped
public class Suggestions {

    /** So many optional items in a year are few. */
    static final int FEW = 2;

    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.note() == null)
            .thenComparing(Candidate::claims)
            .thenComparing(Candidate::points)
            .thenComparing(Candidate::holder);

    private final SuggestionQuery query;
    private final DispatchAccess access;
    private final Shelf shelf;
    private final ItemCategories categories;

    Suggestions(SuggestionQuery query, DispatchAccess access, Shelf shelf, ItemCategories categories) {
        this.query = query;
        this.access = access;
        this.shelf = shelf;
        this.categories = categories;
    }

    /**
     * At most {@code limit} holders who may claim the item now; none when it cannot be claimed, and none for an offer,
     * which has somebody who does it.
     */
    @Transactional
    public Page<SuggestionView> forItem(Caller caller, UUID itemId, int limit) {
        Item item = access.managed(caller, itemId);
        boolean needsHands = item.kind() != ItemKind.MANDATORY && item.provider() == null;
        if (!needsHands || !shelf.isClaimable(item)) {
            return new Page<>(List.of(), null, null);
        }
        List<Candidate> found = new ArrayList<>();
        for (Holder.Type type : List.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION)) {
            if (item.audiences().contains(type)) {
                found.addAll(query.skilled(type, item, shelf.pathOf(item), caller.paths(Role.STAFF), limit));
                found.addAll(query.idle(type, item, shelf.pathOf(item), caller.paths(Role.STAFF), FEW, limit));
            }
        }
        Map<String, String> titles = categories.titles(shelf.pathOf(item));
        String category = titles.get(item.category());
        return new Page<>(
                found.stream()
                        .sorted(ORDER)
                        .limit(limit)
                        .map(candidate -> view(candidate, category))
                        .toList(),
                null,
                null);
    }

    private static SuggestionView view(Candidate candidate, String category) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.note() != null) {
            String what = candidate.note().isEmpty() ? category : category + "（" + candidate.note() + "）";
            String kind = candidate.holder().type() == Holder.Type.MEMBER ? "特长匹配：" : "资源匹配：";
            reasons.add(new Reason(Why.SKILL_MATCH, kind + what));
        }
        if (candidate.claims() <= FEW) {
            String little = "今年认领少：自选项目 " + candidate.claims() + " 项，积分 " + candidate.points() + " 分";
            reasons.add(new Reason(Why.FEW_CLAIMS, little));
        }
        return new SuggestionView(
                new ClaimView.HolderView(
                        candidate.holder().type(), candidate.holder().id(), candidate.name()),
                candidate.organizationName(),
                reasons,
                candidate.claims(),
                candidate.points());
    }
}
