package org.dangjian.market.trust;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;

/**
 * The ids of the things in a town, by kind: those that are the town's, and beside them those that belong to the person
 * who holds a role there. What was never made gets a random id.
 */
final class Belongings {

    private final Map<String, String> common = new HashMap<>();
    private final Map<String, Map<Role, String>> byRole = new HashMap<>();

    void put(String kind, String id, Role... roles) {
        if (roles.length == 0) {
            common.put(kind, id);
        }
        for (Role role : roles) {
            byRole.computeIfAbsent(kind, ignored -> new EnumMap<>(Role.class)).put(role, id);
        }
    }

    /** Whether there is such a thing here. */
    boolean has(String kind) {
        return common.containsKey(kind) || byRole.containsKey(kind);
    }

    /** The thing of this kind that the role deals with. */
    String id(String kind, Role role) {
        String own = byRole.containsKey(kind) ? byRole.get(kind).get(role) : null;
        return own != null ? own : common.getOrDefault(kind, UUID.randomUUID().toString());
    }
}
