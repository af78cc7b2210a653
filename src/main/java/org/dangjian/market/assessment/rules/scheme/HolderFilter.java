package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * To whom a rule applies (适用对象). All conditions that are given must hold; a filter without conditions fits everyone.
 *
 * @param categories member categories (党员类别), e.g. PUBLIC_INSTITUTION; empty for all
 * @param organizationKinds kinds of organization, e.g. URBAN; empty for all
 * @param special whether the member is in a special group (特殊群体); null for either
 * @param floating whether the member is floating (流动党员); null for either
 * @param posts kinds of posts (任职), of which the member holds at least one; null or empty for all
 */
public record HolderFilter(
        List<String> categories,
        List<String> organizationKinds,
        Boolean special,
        Boolean floating,
        List<String> posts) {

    /** Fits every holder. */
    public static final HolderFilter EVERYONE = new HolderFilter(List.of(), List.of(), null, null, null);

    public HolderFilter {
        categories = Lists.copy(categories);
        organizationKinds = Lists.copy(organizationKinds);
        posts = Lists.copyOrNull(posts);
    }

    /** Whether the holder is one of them. */
    public boolean matches(HolderTraits holder) {
        return (categories.isEmpty() || Lists.has(categories, holder.category()))
                && (organizationKinds.isEmpty() || Lists.has(organizationKinds, holder.organizationKind()))
                && (special == null || special == holder.special())
                && (floating == null || floating == holder.floating())
                && (posts == null || posts.isEmpty() || holder.posts().stream().anyMatch(posts::contains));
    }

    public boolean isEveryone() {
        return equals(EVERYONE);
    }
}
