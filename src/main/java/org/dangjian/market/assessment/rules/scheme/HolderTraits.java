package org.dangjian.market.assessment.rules.scheme;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules need to know about the holder; no name, no number. Codes are those of the member and organization
 * records.
 *
 * @param audience member or organization
 * @param category member category (党员类别); null for organizations
 * @param special in a special group (特殊群体) on the day of the evaluation
 * @param floating floating member (流动党员) on that day
 * @param stage stage of membership, e.g. FULL; null for organizations
 * @param status member status, e.g. ACTIVE; null for organizations
 * @param joinedOn day the member joined (入党日期), from which periods are asked; null for organizations or when unknown
 * @param organizationKind kind of the organization; null for members
 * @param posts kinds of the posts (任职) the member holds on that day, e.g. TWO_COMMITTEES; empty for organizations
 */
public record HolderTraits(
        Audience audience,
        String category,
        boolean special,
        boolean floating,
        String stage,
        String status,
        LocalDate joinedOn,
        String organizationKind,
        List<String> posts) {

    public HolderTraits {
        posts = Lists.copy(posts);
    }
}
