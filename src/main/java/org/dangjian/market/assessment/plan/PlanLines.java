package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.item.Shelf;

/** What a member may take on by an individual plan: items of the year that are meant for them, enough to qualify with. */
@ApplicationScoped
class PlanLines {

    private static final int MOST_LINES = 20;

    private final Shelf shelf;
    private final QualifyingLine line;

    PlanLines(Shelf shelf, QualifyingLine line) {
        this.shelf = shelf;
        this.line = line;
    }

    /**
     * The lines of an application, each with its terms.
     *
     * @throws Problem {@code validation-failed} naming each item the member cannot take on, {@code plan-below-line} when
     *     all of it done would not qualify
     */
    List<PlanLine> of(ApplyForPlan request, HolderPlace place) {
        List<ApplyForPlan.Line> asked = request.asked();
        if (asked.isEmpty() || asked.size() > MOST_LINES) {
            throw Problem.invalid("lines", "请选择 1 至 " + MOST_LINES + " 个项目");
        }
        Map<UUID, Item> items = shelf.find(
                asked.stream().map(ApplyForPlan.Line::itemId).distinct().toList());
        List<Problem.FieldError> errors = new ArrayList<>();
        List<PlanLine> lines = new ArrayList<>();
        HashSet<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Item item = items.get(asked.get(i).itemId());
            if (item == null || item.kind() == ItemKind.RECOMMENDED || !shelf.isOffered(item, request.year(), place)) {
                errors.add(new Problem.FieldError(request.field(i), "请选择货架上面向该党员、属于该年度的必选或自选项目"));
            } else if (!seen.add(item.id())) {
                errors.add(new Problem.FieldError(request.field(i), "同一项目不能重复选择"));
            } else {
                lines.add(PlanLine.of(item, asked.get(i)));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        requireEnough(lines, request.year(), place);
        return lines;
    }

    /** A plan is made so that the member can qualify: all of it done, the points must reach the line. */
    private void requireEnough(List<PlanLine> lines, int year, HolderPlace place) {
        int sum = lines.stream().mapToInt(PlanLine::points).sum();
        OptionalInt needed = line.of(year, place);
        if (needed.isPresent() && sum < needed.getAsInt()) {
            throw Problem.of(ProblemCode.PLAN_BELOW_LINE, sum, needed.getAsInt());
        }
    }
}
