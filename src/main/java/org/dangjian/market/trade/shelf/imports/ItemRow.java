package org.dangjian.market.trade.shelf.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.UpdateItem;

/**
 * An item as a row of an upload describes it; {@code null} for what it does not say.
 *
 * @param category as the row calls it, by title or code
 */
record ItemRow(
        int number,
        String office,
        String title,
        ItemKind kind,
        String category,
        Integer points,
        Set<Holder.Type> audiences,
        Set<MemberCategory> audienceCategories,
        Set<AudienceFlag> audienceFlags,
        Integer year,
        LocalDate opensOn,
        LocalDate closesOn,
        Integer capacity,
        Every every,
        Integer times,
        Instant startsAt,
        Instant endsAt,
        String place,
        Boolean checkInRequired,
        Boolean evidenceRequired,
        Boolean participantsEarn,
        Adoption adoption,
        String description) {

    private static final int MOST_POINTS = 1_000;
    private static final int MOST_PLACES = 100_000;
    private static final int MOST_TIMES = 366;
    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_200;
    private static final String MOMENT = "时间应写成 2026-03-01 09:00";

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static ItemRow read(SheetTable<ItemColumn>.Line line) {
        return new ItemRow(
                line.number(),
                line.required(ItemColumn.OFFICE),
                line.required(ItemColumn.TITLE),
                line.meaning(ItemColumn.KIND, line.required(ItemColumn.KIND), ItemWords::kind, "只能填 必选、自选 或 推荐"),
                line.required(ItemColumn.CATEGORY),
                number(line, ItemColumn.POINTS, line.required(ItemColumn.POINTS), 0, MOST_POINTS),
                line.meaning(
                        ItemColumn.AUDIENCES,
                        line.required(ItemColumn.AUDIENCES),
                        text -> ItemWords.audiences(text).filter(kinds -> !kinds.isEmpty()),
                        "只能填 党组织、党员、居民，多项以顿号隔开"),
                line.meaning(
                        ItemColumn.AUDIENCE_CATEGORIES,
                        line.text(ItemColumn.AUDIENCE_CATEGORIES),
                        ItemWords::categories,
                        "只能填 机关(学校)、社区、两新组织、农村，多项以顿号隔开，或填 不限"),
                line.meaning(
                        ItemColumn.AUDIENCE_FLAGS,
                        line.text(ItemColumn.AUDIENCE_FLAGS),
                        ItemWords::flags,
                        "只能填 特殊群体、流动党员，多项以顿号隔开，或填 不限"),
                number(line, ItemColumn.YEAR, line.text(ItemColumn.YEAR), FIRST_YEAR, LAST_YEAR),
                line.day(ItemColumn.OPENS_ON),
                line.day(ItemColumn.CLOSES_ON),
                number(line, ItemColumn.CAPACITY, line.text(ItemColumn.CAPACITY), 1, MOST_PLACES),
                line.meaning(ItemColumn.EVERY, line.text(ItemColumn.EVERY), ItemWords::every, "只能填 每月 或 每季度"),
                number(line, ItemColumn.TIMES, line.text(ItemColumn.TIMES), 1, MOST_TIMES),
                line.meaning(ItemColumn.STARTS_AT, line.text(ItemColumn.STARTS_AT), ItemWords::moment, MOMENT),
                line.meaning(ItemColumn.ENDS_AT, line.text(ItemColumn.ENDS_AT), ItemWords::moment, MOMENT),
                line.text(ItemColumn.PLACE),
                line.flag(ItemColumn.CHECK_IN),
                line.flag(ItemColumn.EVIDENCE),
                line.flag(ItemColumn.PARTICIPANTS_EARN),
                adoption(line),
                line.text(ItemColumn.DESCRIPTION));
    }

    private static Adoption adoption(SheetTable<ItemColumn>.Line line) {
        String meeting = line.text(ItemColumn.MEETING);
        LocalDate heldOn = line.day(ItemColumn.HELD_ON);
        String participants = line.text(ItemColumn.PARTICIPANTS);
        if (meeting == null && heldOn == null && participants == null) {
            return null;
        }
        if (line.isSound() && (meeting == null || heldOn == null || participants == null)) {
            line.reject(ItemColumn.MEETING, "联席会议、会议日期、会议参加单位须一并填写");
        }
        return new Adoption(meeting, heldOn, participants);
    }

    private static Integer number(
            SheetTable<ItemColumn>.Line line, ItemColumn column, String text, int least, int most) {
        return line.meaning(
                column,
                NormalForm.code(text),
                digits -> Optional.of(digits)
                        .filter(some -> some.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .filter(value -> value >= least && value <= most),
                "应是 " + least + " 至 " + most + " 的整数");
    }

    /** The year it is about. */
    int yearOf(LocalDate today) {
        return year != null ? year : (opensOn != null ? opensOn : today).getYear();
    }

    /** What it says about an item that is there. */
    UpdateItem change(String categoryCode) {
        return change(categoryCode, Set.of(ItemColumn.values()));
    }

    /** What it says about an item in these columns alone: a text of several lines stays as it is where no word differs. */
    UpdateItem change(String categoryCode, Collection<ItemColumn> columns) {
        boolean adopted = columns.contains(ItemColumn.MEETING)
                || columns.contains(ItemColumn.HELD_ON)
                || columns.contains(ItemColumn.PARTICIPANTS);
        return new UpdateItem(
                columns.contains(ItemColumn.AUDIENCES) ? audiences : null,
                columns.contains(ItemColumn.TITLE) ? title : null,
                columns.contains(ItemColumn.DESCRIPTION) ? description : null,
                columns.contains(ItemColumn.CATEGORY) ? categoryCode : null,
                columns.contains(ItemColumn.POINTS) ? points : null,
                columns.contains(ItemColumn.CAPACITY) ? capacity : null,
                columns.contains(ItemColumn.TIMES) ? times : null,
                columns.contains(ItemColumn.OPENS_ON) ? opensOn : null,
                columns.contains(ItemColumn.CLOSES_ON) ? closesOn : null,
                columns.contains(ItemColumn.PLACE) ? place : null,
                columns.contains(ItemColumn.CHECK_IN) ? checkInRequired : null,
                columns.contains(ItemColumn.EVIDENCE) ? evidenceRequired : null,
                columns.contains(ItemColumn.PARTICIPANTS_EARN) ? participantsEarn : null,
                columns.contains(ItemColumn.EVERY) ? every : null,
                columns.contains(ItemColumn.STARTS_AT) ? startsAt : null,
                columns.contains(ItemColumn.ENDS_AT) ? endsAt : null,
                columns.contains(ItemColumn.AUDIENCE_CATEGORIES) ? audienceCategories : null,
                columns.contains(ItemColumn.AUDIENCE_FLAGS) ? audienceFlags : null,
                adopted ? adoption : null);
    }

    /** The terms of a new item. */
    ItemTerms terms(UUID organizationId, String categoryCode, String text) {
        return new ItemTerms(
                kind,
                audiences,
                title,
                text == null ? "" : text,
                categoryCode,
                points,
                capacity,
                times,
                organizationId,
                opensOn,
                closesOn,
                place,
                year,
                checkInRequired,
                evidenceRequired,
                participantsEarn,
                every,
                startsAt,
                endsAt,
                audienceCategories,
                audienceFlags,
                adoption);
    }
}
