package org.dangjian.market.people.member.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.member.CreateMember;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.people.member.UpdateMember;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * A member as a row of an upload describes them; {@code null} leaves what is registered. The phone with the name tells who it
 * is; without a phone the branch, the name and the day the membership began.
 *
 * @param branchCode the code of the branch, or its name where only one bears it
 * @param communityCode where they report in, in the same way
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

    /** What clerks write in the column of categories for members of a community who are a special group besides. */
    static final String SPECIAL_GROUP = "特殊群体";

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static MemberRow read(SheetTable<MemberColumn>.Line line, LocalDate today) {
        String category = line.required(MemberColumn.CATEGORY);
        boolean specialGroup = category != null && SPECIAL_GROUP.equals(NormalForm.nameKey(category));
        Boolean special = line.flag(MemberColumn.SPECIAL);
        LocalDate joinedOn = line.day(MemberColumn.JOINED_ON);
        if (joinedOn != null && joinedOn.isAfter(today)) {
            line.reject(MemberColumn.JOINED_ON, "入党日期不能晚于今天");
        }
        return new MemberRow(
                line.number(),
                NormalForm.name(line.required(MemberColumn.NAME)),
                line.meaning(
                        MemberColumn.PHONE,
                        NormalForm.phone(line.text(MemberColumn.PHONE)),
                        phone -> Optional.of(phone).filter(text -> text.matches(CreateMember.PHONE)),
                        "手机号应为 1 开头的 11 位数字；没有手机号的请留空"),
                specialGroup
                        ? MemberCategory.COMMUNITY
                        : line.meaning(
                                MemberColumn.CATEGORY,
                                category,
                                MemberCategory::named,
                                "没有这个类别，只能是 机关(学校)、社区、两新组织、农村、特殊群体"),
                line.required(MemberColumn.BRANCH_CODE),
                line.text(MemberColumn.COMMUNITY_CODE),
                line.flag(MemberColumn.FLOATING),
                specialGroup ? Boolean.TRUE : special,
                line.meaning(MemberColumn.STAGE, line.text(MemberColumn.STAGE), MemberStage::named, "只能填 预备 或 正式"),
                joinedOn);
    }

    /** What tells two people of one branch apart beside their phones; {@code null} without a day. */
    List<Object> identity() {
        return name == null || branchCode == null || joinedOn == null
                ? null
                : List.of(NormalForm.codeKey(branchCode), NormalForm.nameKey(name), joinedOn);
    }

    /** What it says about the member, the phone aside. */
    UpdateMember change(UUID branchId) {
        return new UpdateMember(name, null, category, stage, null, branchId, joinedOn, special, floating);
    }

    /** The rows of a table that can be read; who stands there twice is noted. */
    static List<MemberRow> all(SheetTable<MemberColumn> table, LocalDate today) {
        Map<String, Integer> phones = new HashMap<>();
        Map<List<Object>, Integer> people = new HashMap<>();
        List<MemberRow> rows = new ArrayList<>();
        table.lines().forEach(line -> {
            MemberRow row = read(line, today);
            Integer first = row.phone() == null ? null : phones.putIfAbsent(row.phone(), row.number());
            if (first != null) {
                line.reject(MemberColumn.PHONE, "手机号与第 " + first + " 行重复");
            }
            Integer same = row.identity() == null ? null : people.putIfAbsent(row.identity(), row.number());
            if (same != null) {
                line.reject(MemberColumn.NAME, "与第 " + same + " 行同支部、同名、同日入党，请核对是否同一人");
            }
            if (line.isSound()) {
                rows.add(row);
            }
        });
        return rows;
    }
}
