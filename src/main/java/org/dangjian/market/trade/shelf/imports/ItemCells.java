package org.dangjian.market.trade.shelf.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.ItemTerms;

/** The terms of an item as the cells of a row of its import; {@code null} for an empty one. */
final class ItemCells {

    private ItemCells() {}

    /**
     * The cells in the order of the columns.
     *
     * @param office the code of the organization
     * @param category what the category is called there
     */
    static Map<ItemColumn, String> of(ItemTerms terms, String office, String category) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        cells.put(ItemColumn.OFFICE, office);
        cells.put(ItemColumn.TITLE, terms.title());
        cells.put(ItemColumn.KIND, terms.kind().title());
        cells.put(ItemColumn.CATEGORY, category);
        cells.put(ItemColumn.POINTS, text(terms.points()));
        cells.put(ItemColumn.AUDIENCES, ItemWords.audiencesText(terms.audiences()));
        cells.put(ItemColumn.AUDIENCE_CATEGORIES, ItemWords.text(terms.audienceCategories(), MemberCategory::title));
        cells.put(ItemColumn.AUDIENCE_FLAGS, ItemWords.text(terms.audienceFlags(), AudienceFlag::title));
        cells.put(ItemColumn.YEAR, text(terms.year()));
        cells.put(ItemColumn.OPENS_ON, text(terms.opensOn()));
        cells.put(ItemColumn.CLOSES_ON, text(terms.closesOn()));
        cells.put(ItemColumn.CAPACITY, text(terms.capacity()));
        cells.put(ItemColumn.EVERY, ItemWords.text(terms.every()));
        cells.put(ItemColumn.TIMES, text(terms.times()));
        cells.put(ItemColumn.STARTS_AT, ItemWords.text(terms.startsAt()));
        cells.put(ItemColumn.ENDS_AT, ItemWords.text(terms.endsAt()));
        cells.put(ItemColumn.PLACE, terms.place());
        cells.put(ItemColumn.CHECK_IN, yes(terms.checkInRequired()));
        cells.put(ItemColumn.EVIDENCE, yes(terms.evidenceRequired()));
        cells.put(ItemColumn.PARTICIPANTS_EARN, yes(terms.participantsEarn()));
        Adoption adoption = terms.adoption();
        cells.put(ItemColumn.MEETING, adoption == null ? null : adoption.meeting());
        cells.put(ItemColumn.HELD_ON, adoption == null ? null : text(adoption.heldOn()));
        cells.put(ItemColumn.PARTICIPANTS, adoption == null ? null : adoption.participants());
        cells.put(ItemColumn.DESCRIPTION, terms.description().isEmpty() ? null : terms.description());
        return cells;
    }

    /** The cells as a row. */
    static List<String> row(Map<ItemColumn, String> cells) {
        List<String> row = new ArrayList<>();
        Stream.of(ItemColumn.values()).forEach(column -> row.add(cells.get(column)));
        return row;
    }

    /** The columns in which two rows differ to the eye: a cell has one line, the text of an item may have several. */
    static List<ItemColumn> differing(Map<ItemColumn, String> before, Map<ItemColumn, String> after) {
        return Stream.of(ItemColumn.values())
                .filter(column ->
                        !Objects.equals(NormalForm.line(before.get(column)), NormalForm.line(after.get(column))))
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String yes(Boolean flag) {
        return Boolean.TRUE.equals(flag) ? "是" : "否";
    }
}
