package org.dangjian.market.people.organization.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.NormalForm;

/** Organizations as an upload calls them: by code, whatever the case of its letters, or by a name that only one bears. */
public final class NamedPlaces {

    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<String, Set<Organization>> byName = new HashMap<>();

    private NamedPlaces() {}

    /**
     * Looks all of them up at once.
     *
     * @param managed whether names only count below what the caller manages; codes count everywhere
     */
    public static NamedPlaces of(
            OrganizationDirectory organizations, Caller caller, Collection<String> texts, boolean managed) {
        NamedPlaces places = new NamedPlaces();
        organizations.findByCodes(texts).forEach(place -> places.byCode.put(place.codeKey(), place));
        List<String> names = texts.stream()
                .filter(text -> !places.byCode.containsKey(NormalForm.codeKey(text)))
                .map(NormalForm::name)
                .distinct()
                .toList();
        organizations.findByNames(caller, names, managed).forEach(place -> {
            places.add(place.name(), place);
            places.add(place.partyName(), place);
        });
        return places;
    }

    private void add(String name, Organization place) {
        byName.computeIfAbsent(NormalForm.nameKey(name), key -> new HashSet<>()).add(place);
    }

    /** The one meant; nothing for what nobody is called, or several are. */
    public Optional<Organization> find(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Organization place = byCode.get(NormalForm.codeKey(text));
        Set<Organization> named = byName.getOrDefault(NormalForm.nameKey(text), Set.of());
        return place != null
                ? Optional.of(place)
                : named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** How many organizations bear this name. */
    public int count(String text) {
        return byName.getOrDefault(NormalForm.nameKey(text), Set.of()).size();
    }
}
