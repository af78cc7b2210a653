package org.dangjian.market.people.member.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Who the rows of an upload are. The phone alone is nobody: it changes hands, and old people have none. A row is a registered
 * member when phone and name are theirs, or, without a phone, branch, name and the day the membership began; anything that
 * could be two people is asked back.
 */
final class MemberMatch {

    private final SheetTable<MemberColumn> table;
    private final MemberPlaces places;
    private final FieldCipher cipher;
    private final Map<String, Member> byPhone = new HashMap<>();
    private final Map<Alike, List<Member>> alike = new HashMap<>();

    /** Branch, name and day. */
    private record Alike(UUID branch, String name, LocalDate joinedOn) {}

    MemberMatch(SheetTable<MemberColumn> table, MemberPlaces places, FieldCipher cipher) {
        this.table = table;
        this.places = places;
        this.cipher = cipher;
    }

    /** Looks up everybody these rows could be. */
    void load(MemberRepository members, List<MemberRow> rows) {
        byPhone.clear();
        alike.clear();
        Set<String> indexes = rows.stream()
                .map(MemberRow::phone)
                .filter(Objects::nonNull)
                .map(cipher::blindIndex)
                .collect(Collectors.toSet());
        members.findByIndexes(indexes).forEach(member -> byPhone.put(member.phoneIndex(), member));
        Set<UUID> branches =
                rows.stream().map(places::branchId).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> names = rows.stream()
                .filter(row -> row.joinedOn() != null)
                .map(MemberRow::name)
                .collect(Collectors.toSet());
        members.findAlike(branches, names).stream()
                .filter(member -> member.mergedInto() == null)
                .forEach(member -> alike.computeIfAbsent(
                                new Alike(member.branchId(), NormalForm.nameKey(member.name()), member.joinedOn()),
                                key -> new ArrayList<>())
                        .add(member));
    }

    /** Everybody who was found. */
    Set<Member> found() {
        Set<Member> found = new HashSet<>(byPhone.values());
        alike.values().forEach(found::addAll);
        return found;
    }

    /** The blind index of a row's phone, {@code null} without one. */
    String index(MemberRow row) {
        return row.phone() == null ? null : cipher.blindIndex(row.phone());
    }

    /** The member a row is about, {@code null} for someone new; what must be asked is noted with the row. */
    Member of(MemberRow row) {
        Member registered = row.phone() == null ? null : byPhone.get(index(row));
        if (registered != null) {
            return withPhone(row, registered);
        }
        List<Member> same = row.joinedOn() == null
                ? List.of()
                : alike.getOrDefault(
                        new Alike(places.branchId(row), NormalForm.nameKey(row.name()), row.joinedOn()), List.of());
        if (row.phone() == null && row.joinedOn() == null) {
            table.reject(row.number(), MemberColumn.PHONE, "没有手机号的党员，须填写入党日期，以便与同名的人区分");
        } else if (same.size() > 1) {
            table.reject(row.number(), MemberColumn.NAME, "本支部有 " + same.size() + " 位同名、同日入党的党员，请填写手机号");
        } else if (same.size() == 1 && row.phone() != null && same.getFirst().hasPhone()) {
            table.reject(
                    row.number(),
                    MemberColumn.PHONE,
                    "本支部已有同名、同日入党的党员，登记的是另一个手机号：是否换号？是，请在该党员页面更改手机号；确是另一人，请在“登记党员”中办理");
        }
        return same.isEmpty() ? null : same.getFirst();
    }

    private Member withPhone(MemberRow row, Member registered) {
        if (!places.isManaged(registered.branchId())) {
            table.reject(row.number(), MemberColumn.PHONE, "该手机号已在别处登记，请向本人核对；转接组织关系由原党组织办理");
        } else if (!registered.isCalled(row.name())) {
            table.reject(
                    row.number(), MemberColumn.PHONE, "该手机号登记在另一位党员名下，没有改动：同一人改了姓名的，请在其页面修改；号码换了机主的，请先在原党员页面更改手机号");
        }
        return registered;
    }
}
