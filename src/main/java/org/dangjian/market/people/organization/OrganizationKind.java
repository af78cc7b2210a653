package org.dangjian.market.people.organization;

import java.util.Arrays;
import java.util.Optional;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Titled;

/** What a street or community is, and which units are departments; the label people read follows from it. */
@Labelled("OrganizationKind")
public enum OrganizationKind implements Titled {
    SUBDISTRICT(Level.STREET),
    TOWNSHIP(Level.STREET),
    DEVELOPMENT_ZONE(Level.STREET),
    URBAN(Level.COMMUNITY),
    VILLAGE(Level.COMMUNITY),
    /** A unit that orders of the streets go to (职能部门). */
    DEPARTMENT(Level.STATIONED_UNIT);

    private final Level level;

    OrganizationKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** The kind a person means by its code or its title. */
    public static Optional<OrganizationKind> named(String text) {
        String key = NormalForm.nameKey(text);
        return Arrays.stream(values())
                .filter(kind ->
                        kind.name().equalsIgnoreCase(key) || kind.title().equals(key))
                .findFirst();
    }

    /** The kind a name tells: 屯里镇 is a TOWNSHIP, 三元社区居委会 URBAN; {@code null} for levels without kinds. */
    static OrganizationKind ofName(Level level, String name) {
        return switch (level) {
            case STREET ->
                name.contains("街道")
                        ? SUBDISTRICT
                        : name.endsWith("镇") || name.endsWith("乡") ? TOWNSHIP : DEVELOPMENT_ZONE;
            case COMMUNITY -> name.contains("社区") || name.endsWith("居委会") || name.endsWith("居民委员会") ? URBAN : VILLAGE;
            default -> null;
        };
    }
}
