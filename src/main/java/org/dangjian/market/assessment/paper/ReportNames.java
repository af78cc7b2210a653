package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.holder.Residents;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Role;

/** The names of many holders at once, as the caller may see them. */
@ApplicationScoped
public class ReportNames {

    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final Residents residents;

    ReportNames(MemberDirectory members, OrganizationDirectory organizations, Residents residents) {
        this.members = members;
        this.organizations = organizations;
        this.residents = residents;
    }

    /** By id; of whichever kind, ids are unique over all of them. */
    public Map<UUID, String> of(Caller caller, Collection<UUID> holders) {
        List<UUID> ids = holders.stream().distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>(members.names(caller, ids));
        organizations.findByIds(left(ids, names)).forEach(one -> names.put(one.id(), one.name()));
        residents
                .places(left(ids, names))
                .forEach((id, place) -> names.put(
                        id,
                        caller.reaches(place.homePath(), Role.OFFICES)
                                ? place.name()
                                : FieldCipher.maskName(place.name())));
        return names;
    }

    private static List<UUID> left(List<UUID> ids, Map<UUID, String> names) {
        return ids.stream().filter(id -> !names.containsKey(id)).toList();
    }
}
