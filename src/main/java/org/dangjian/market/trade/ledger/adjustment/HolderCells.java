package org.dangjian.market.trade.ledger.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Holders as the cells of an export: by name, and the code of their branch or unit; the phone stands there only where the
 * branch has two members of that name. {@link NamedHolders} finds them again.
 */
@ApplicationScoped
public class HolderCells {

    private final HolderDirectory holders;
    private final MemberDirectory members;

    HolderCells(HolderDirectory holders, MemberDirectory members) {
        this.holders = holders;
        this.members = members;
    }

    /** The words for each of these; who is gone is absent. */
    public Map<Holder, NamedHolders.Words> of(Collection<Holder> several) {
        Map<Holder, HolderPlace> places = holders.findAll(new HashSet<>(several));
        Map<UUID, String> phones = phones(places.keySet());
        Map<Holder, NamedHolders.Words> words = new HashMap<>();
        places.forEach((holder, place) -> words.put(
                holder, new NamedHolders.Words(place.name(), phones.get(holder.id()), code(place.homePath()))));
        return words;
    }

    private Map<UUID, String> phones(Collection<Holder> several) {
        List<Member> those = members.findByIds(several.stream()
                .filter(holder -> holder.type() == Holder.Type.MEMBER)
                .map(Holder::id)
                .toList());
        Map<List<Object>, Long> bearers = members
                .findNamed(
                        those.stream().map(Member::branchId).distinct().toList(),
                        those.stream().map(Member::name).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(HolderCells::bearer, Collectors.counting()));
        Map<UUID, String> phones = new HashMap<>();
        those.stream()
                .filter(member -> bearers.getOrDefault(bearer(member), 0L) > 1)
                .forEach(member -> phones.put(member.id(), members.phoneOf(member)));
        return phones;
    }

    private static List<Object> bearer(Member member) {
        return List.of(member.branchId(), NormalForm.nameKey(member.name()));
    }

    /** The code of the organization at a path: its last part. */
    private static String code(String path) {
        String[] codes = path.split("/");
        return codes[codes.length - 1];
    }
}
