package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Whose attendance a caller may record, verify and take back. */
@ApplicationScoped
class AttendanceAccess {

    private final HolderDirectory holders;
    private final Shelf shelf;
    private final BusinessDay clock;

    AttendanceAccess(HolderDirectory holders, Shelf shelf, BusinessDay clock) {
        this.holders = holders;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Refuses what {@link #record} would refuse before it writes; where each of them belongs. */
    Map<Holder, HolderPlace> check(Caller caller, Item item, LocalDate servedOn, List<Holder> attended) {
        requireMandatory(item);
        VisitService.requireServiceDay(item, servedOn, clock.today());
        // Earned once, in the year it is owed in; the item itself may stand on the shelf beyond it.
        if (servedOn.getYear() != item.year()) {
            throw Problem.of(ProblemCode.SERVICE_DATE_INVALID, "该必选项目属于 " + item.year() + " 年度");
        }
        return recordable(caller, item, servedOn, attended);
    }

    /**
     * Of all who were somewhere those whom the item is aimed at, each with whether the caller may record them: not those of
     * the own unit, nor whom somebody else looks after.
     */
    Map<Holder, Boolean> owing(Caller caller, Item item, LocalDate day, Collection<Holder> present) {
        holders.prefetch(caller, present);
        Map<Holder, MemberTraits> then = item.isAimed() ? holders.traitsOn(day, present) : Map.of();
        Map<Holder, Boolean> owing = new LinkedHashMap<>();
        for (Holder holder : present) {
            HolderPlace place = holders.find(holder).orElse(null);
            if (place != null && suits(item, place, then.get(holder)) && place.isNear(shelf.pathOf(item))) {
                owing.put(holder, caller.is(holder) || mayDecide(caller, item, place) && !isOwnUnit(caller, place));
            }
        }
        return owing;
    }

    /** Whether a holder is the caller's to record and near the item; of others nobody is told that they exist. */
    boolean mayRecord(Caller caller, Item item, HolderPlace place) {
        return caller.is(place.holder()) || mayDecide(caller, item, place) && place.isNear(shelf.pathOf(item));
    }

    private static void requireMandatory(Item item) {
        if (item.kind() != ItemKind.MANDATORY) {
            throw Problem.of(ProblemCode.NOT_MANDATORY);
        }
        if (item.status() != ItemStatus.PUBLISHED && item.status() != ItemStatus.CLOSED) {
            throw Problem.of(ProblemCode.ITEM_NOT_OPEN, item.status().title());
        }
    }

    /** Where each of them belongs; looked up once, for there may be hundreds. */
    private Map<Holder, HolderPlace> recordable(Caller caller, Item item, LocalDate day, List<Holder> attended) {
        holders.prefetch(caller, attended);
        Map<Holder, MemberTraits> then = item.isAimed() ? holders.traitsOn(day, attended) : Map.of();
        Map<Holder, HolderPlace> places = new HashMap<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < attended.size(); i++) {
            Holder holder = attended.get(i);
            HolderPlace place = holders.find(holder).orElse(null);
            String field = "holders[" + i + "]";
            if (place == null || !caller.is(holder) && !mayDecide(caller, item, place)) {
                errors.add(new Problem.FieldError(field, "没有这个对象，或不在您的管理范围内"));
            } else if (!suits(item, place, then.get(holder)) || !place.isNear(shelf.pathOf(item))) {
                errors.add(new Problem.FieldError(field, "该必选项目不面向此对象"));
            } else if (!caller.is(holder) && isOwnUnit(caller, place)) {
                throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
            }
            places.put(holder, place);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return places;
    }

    /** Whether the item is aimed at them today, or was on the day. */
    private static boolean suits(Item item, HolderPlace place, MemberTraits then) {
        return item.suits(place) || item.suits(place.with(then));
    }

    /** Whether all of these are the caller's to take back: what they reported for themselves, too, as long as it waits. */
    void requireDecidable(Caller caller, Map<UUID, Item> items, List<Completion> several) {
        holders.prefetch(
                caller, several.stream().map(Completion::holder).distinct().toList());
        several.stream()
                .filter(one -> one.status() != Completion.Status.SUBMITTED || !caller.is(one.holder()))
                .forEach(one -> requireDecidable(caller, items.get(one.itemId()), one.holder()));
    }

    void requireDecidable(Caller caller, Item item, Holder holder) {
        if (caller.isConcernedAs(holder)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        HolderPlace place = holders.get(holder);
        if (!mayDecide(caller, item, place)) {
            throw Problem.notFound();
        }
        if (isOwnUnit(caller, place)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
    }

    private boolean mayDecide(Caller caller, Item item, HolderPlace place) {
        return caller.reaches(shelf.pathOf(item), Role.STAFF)
                || place.isReachedBy(caller, Role.STAFF)
                || isSecretaryOf(caller, place);
    }

    /** The exception to the two-person rule: the secretary verifies attendance of the members of the own branch. */
    private static boolean isSecretaryOf(Caller caller, HolderPlace place) {
        return place.holder().type() == Holder.Type.MEMBER && caller.reaches(place.homePath(), Role.BRANCH_SECRETARY);
    }

    private boolean isOwnUnit(Caller caller, HolderPlace place) {
        return !isSecretaryOf(caller, place) && holders.isOwnCase(caller, place);
    }
}
