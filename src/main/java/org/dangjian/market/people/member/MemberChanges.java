package org.dangjian.market.people.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.shared.FieldCipher;

/** Says for people what changes of a member: which field, from what, to what. */
public final class MemberChanges {

    public static final String PHONE = "phone";
    public static final String COMMUNITY = "communityId";

    private static final Map<String, String> TITLES = Map.of(
            "name",
            "姓名",
            PHONE,
            "手机号",
            "category",
            "党员类别",
            "stage",
            "党员阶段",
            "status",
            "党员状态",
            "branchId",
            "所在党组织",
            "joinedOn",
            "入党日期",
            "special",
            "特殊群体",
            "floating",
            "流动党员",
            COMMUNITY,
            "报到社区");

    private MemberChanges() {}

    /** What {@link Member#change} would change, field by field. */
    public static List<Changed> of(Member member, UpdateMember change, LocalDate today) {
        Comparison found = new Comparison(member.id(), new ArrayList<>());
        found.compare("name", change.name(), member.name());
        found.compare("category", change.category(), member.category());
        found.compare("stage", change.stage(), member.stage());
        found.compare("status", change.status(), member.status());
        found.compare("branchId", change.branchId(), member.branchId());
        found.compare("joinedOn", change.joinedOn(), member.joinedOn());
        found.compare("special", change.special(), member.isSpecial(today));
        found.compare("floating", change.floating(), member.isFloating(today));
        return found.fields();
    }

    private record Comparison(UUID id, List<Changed> fields) {

        void compare(String field, Object given, Object present) {
            if (given != null && !given.equals(present)) {
                fields.add(Changed.of(id, field, present == null ? null : present.toString(), given.toString()));
            }
        }
    }

    public static String title(String field) {
        return TITLES.getOrDefault(field, field);
    }

    /** A stored value in words; a phone masked. */
    public static String shown(Changed change, String value, java.util.function.Function<UUID, String> places) {
        if (value == null) {
            return null;
        }
        return switch (change.field()) {
            case PHONE -> FieldCipher.maskPhone(value);
            case "category" -> MemberCategory.valueOf(value).title();
            case "stage" -> MemberStage.valueOf(value).title();
            case "status" -> MemberStatus.valueOf(value).title();
            case "special", "floating" -> value.equals("true") ? "是" : "否";
            case "branchId", COMMUNITY -> places.apply(UUID.fromString(value));
            default -> value;
        };
    }
}
