package org.dangjian.market.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.organization.SheetTable;

/**
 * A member as a row of an upload describes them; {@code null} leaves what is registered. The phone tells who it is.
 *
 * @param communityCode where they report in
 */
record MemberRow(
        int number,
        String name,
        String phone,
        MemberCategory category,
        String branchCode,
        String communityCode,
        Boolean floating,
        Boolean special,
        MemberStage stage,
        LocalDate joinedOn) {

    private static final int FIRST_YEAR = 1900;

    /** What clerks write in the column of categories for members of a community who are a special group besides. */
    private static final String SPECIAL_GROUP = "特殊群体";

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static MemberRow read(SheetTable<MemberColumn> table, SheetTable<MemberColumn>.Line line, LocalDate today) {
        String category = line.required(MemberColumn.CATEGORY);
        boolean specialGroup = SPECIAL_GROUP.equals(category);
        Boolean special = flag(table, line, MemberColumn.SPECIAL);
        return new MemberRow(
                line.number(),
                line.required(MemberColumn.NAME),
                line.meaning(
                        MemberColumn.PHONE,
                        line.required(MemberColumn.PHONE),
                        phone -> Optional.of(phone).filter(text -> text.matches(CreateMember.PHONE)),
                        "手机号应为 1 开头的 11 位数字"),
                specialGroup
                        ? MemberCategory.COMMUNITY
                        : line.meaning(
                                MemberColumn.CATEGORY,
                                category,
                                MemberCategory::named,
                                "没有这个类别，只能是 机关(学校)、社区、两新组织、农村、特殊群体"),
                line.required(MemberColumn.BRANCH_CODE),
                line.text(MemberColumn.COMMUNITY_CODE),
                flag(table, line, MemberColumn.FLOATING),
                specialGroup ? Boolean.TRUE : special,
                line.meaning(MemberColumn.STAGE, line.text(MemberColumn.STAGE), MemberStage::named, "只能填 预备 或 正式"),
                line.meaning(
                        MemberColumn.JOINED_ON,
                        line.text(MemberColumn.JOINED_ON),
                        text -> date(text, today),
                        "日期应写成 2020-07-01，且不晚于今天"));
    }

    /** Yes or no; blank is no, an absent column leaves what is registered. */
    private static Boolean flag(
            SheetTable<MemberColumn> table, SheetTable<MemberColumn>.Line line, MemberColumn column) {
        if (!table.has(column)) {
            return null;
        }
        String text = line.text(column);
        return text == null ? Boolean.FALSE : line.meaning(column, text, MemberRow::yesOrNo, "只能填 是 或 否");
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "true", "1", "yes", "y" -> Optional.of(true);
            case "否", "false", "0", "no", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text, LocalDate today) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) != null ? 1 : 4;
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(first)),
                    Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2)));
            return Optional.of(date).filter(day -> day.getYear() >= FIRST_YEAR && !day.isAfter(today));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What it says about the member, the phone aside. */
    UpdateMember change(UUID branchId) {
        return new UpdateMember(name, null, category, stage, null, branchId, joinedOn, special, floating);
    }
}
