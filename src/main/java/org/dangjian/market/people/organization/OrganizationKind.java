package org.dangjian.market.people.organization;

import java.util.Arrays;
import java.util.Optional;
import org.dangjian.market.platform.shared.NormalForm;

/** What a street or community is; the label people read follows from it. */
public enum OrganizationKind {
    SUBDISTRICT(Level.STREET, "街道"),
    TOWNSHIP(Level.STREET, "乡镇"),
    DEVELOPMENT_ZONE(Level.STREET, "开发区"),
    URBAN(Level.COMMUNITY, "社区"),
    VILLAGE(Level.COMMUNITY, "村");

    private final Level level;
    private final String title;

    OrganizationKind(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    public Level level() {
        return level;
    }

    public String title() {
        return title;
    }

    /** The kind a person means by its code or its title. */
    public static Optional<OrganizationKind> named(String text) {
        String key = NormalForm.nameKey(text);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(key) || kind.title.equals(key))
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
