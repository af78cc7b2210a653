package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/**
 * Whom an item is aimed at: kinds of holder, and among members some categories, or those in some position
 * (《城市区域化党建调研报告》二(三): 分类管理).
 *
 * @param categories codes of member categories, see {@link Codes}; {@code null}: all
 * @param flags codes of {@link AudienceFlag}, of which one must be true of the member; {@code null}: all
 */
@Embeddable
public record ItemAudience(
        @Column(name = "for_organizations") boolean forOrganizations,
        @Column(name = "for_members") boolean forMembers,
        @Column(name = "for_residents") boolean forResidents,
        @Column(name = "aim_categories") String categories,
        @Column(name = "aim_flags") String flags) {

    /** @throws Problem {@code validation-failed} for residents where they cannot be, and for categories without members */
    static ItemAudience of(ItemTerms terms) {
        Set<Holder.Type> kinds = terms.audiences();
        if (kinds.contains(Holder.Type.RESIDENT) && terms.kind() != ItemKind.RECOMMENDED) {
            throw Problem.invalid("audiences", "只有推荐项目可以面向居民");
        }
        boolean members = kinds.contains(Holder.Type.MEMBER);
        return new ItemAudience(
                kinds.contains(Holder.Type.ORGANIZATION),
                members,
                kinds.contains(Holder.Type.RESIDENT),
                aim("audienceCategories", terms.audienceCategories(), members),
                aim("audienceFlags", terms.audienceFlags(), members));
    }

    private static <E extends Enum<E>> String aim(String field, Set<E> set, boolean members) {
        if (set == null || set.isEmpty()) {
            return null;
        }
        if (!members) {
            throw Problem.invalid(field, "项目不面向党员，请不要限定党员类别或群体");
        }
        return Codes.text(set);
    }

    Set<Holder.Type> kinds() {
        Set<Holder.Type> kinds = EnumSet.noneOf(Holder.Type.class);
        if (forOrganizations) {
            kinds.add(Holder.Type.ORGANIZATION);
        }
        if (forMembers) {
            kinds.add(Holder.Type.MEMBER);
        }
        if (forResidents) {
            kinds.add(Holder.Type.RESIDENT);
        }
        return kinds;
    }

    Set<MemberCategory> memberCategories() {
        return Codes.of(MemberCategory.class, categories);
    }

    Set<AudienceFlag> memberFlags() {
        return Codes.of(AudienceFlag.class, flags);
    }

    /** Whether not all members are meant. */
    boolean isAimed() {
        return categories != null || flags != null;
    }

    /** Whether this holder is meant, wherever they belong. */
    public boolean suits(HolderPlace place) {
        Holder.Type kind = place.holder().type();
        return kinds().contains(kind) && (kind != Holder.Type.MEMBER || !isAimed() || fits(place.traits()));
    }

    private boolean fits(MemberTraits member) {
        return member != null
                && (categories == null || memberCategories().contains(member.category()))
                && (flags == null || memberFlags().stream().anyMatch(flag -> flag.isOf(member)));
    }
}
