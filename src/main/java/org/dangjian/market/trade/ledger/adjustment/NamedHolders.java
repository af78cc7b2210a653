package org.dangjian.market.trade.ledger.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/** Members and organizations as the rows of an upload call them: a member by phone or branch, a unit by name or code. */
public final class NamedHolders {

    /** What a row is refused with whose holder cannot be told. */
    public static final String UNKNOWN = "没有找到唯一的对象，或不在您的管理范围内：党员请填手机号或所在支部，单位请填名称或编码";

    /**
     * How a row calls a holder.
     *
     * @param phone in its normal form, or {@code null}
     * @param place the code or name of the branch, or of the unit itself; or {@code null}
     */
    public record Words(String name, String phone, String place) {}

    private final NamedPlaces places;
    private final Map<String, Member> byPhone;
    private final Map<List<Object>, List<Member>> byName = new HashMap<>();

    private NamedHolders(NamedPlaces places, Map<String, Member> byPhone) {
        this.places = places;
        this.byPhone = byPhone;
    }

    /** Looks all of them up at once. Whether the caller may do anything about them is for the import to ask. */
    public static NamedHolders of(
            OrganizationDirectory organizations, MemberDirectory members, Caller caller, Collection<Words> several) {
        Set<String> texts = new HashSet<>();
        several.forEach(words -> {
            texts.add(words.name());
            texts.add(words.place());
        });
        texts.remove(null);
        NamedHolders named = new NamedHolders(
                NamedPlaces.of(organizations, caller, texts, false),
                members.findByPhones(several.stream()
                        .map(Words::phone)
                        .filter(Objects::nonNull)
                        .toList()));
        List<UUID> branches = several.stream()
                .map(words ->
                        named.places.find(words.place()).map(Organization::id).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        members.findNamed(
                        branches,
                        several.stream()
                                .map(Words::name)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .forEach(member -> named.byName
                        .computeIfAbsent(key(member.branchId(), member.name()), key -> new ArrayList<>())
                        .add(member));
        return named;
    }

    private static List<Object> key(UUID branch, String name) {
        return List.of(branch, NormalForm.nameKey(name));
    }

    /** Who is meant; {@code null} where nobody is, or several may be. */
    public Holder find(Words words) {
        if (words.phone() != null) {
            Member member = byPhone.get(words.phone());
            return member != null && isCalled(member.name(), words) ? Holder.member(member.id()) : null;
        }
        Organization place = places.find(words.place()).orElse(null);
        List<Member> named = place == null ? List.of() : byName.getOrDefault(key(place.id(), words.name()), List.of());
        if (!named.isEmpty()) {
            return named.size() == 1 ? Holder.member(named.getFirst().id()) : null;
        }
        boolean itself = place != null && (isCalled(place.name(), words) || isCalled(place.partyName(), words));
        Organization unit = itself ? place : places.find(words.name()).orElse(null);
        return unit == null ? null : Holder.organization(unit.id());
    }

    private static boolean isCalled(String name, Words words) {
        return name != null && NormalForm.nameKey(name).equals(NormalForm.nameKey(words.name()));
    }
}
