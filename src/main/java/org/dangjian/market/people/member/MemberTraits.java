package org.dangjian.market.people.member;

import java.time.LocalDate;

/**
 * What items are aimed by: the category and flags of a member on some day.
 *
 * @param special whether they belonged to the 特殊群体
 * @param floating whether they were a 流动党员
 */
public record MemberTraits(MemberCategory category, boolean special, boolean floating) {

    public static MemberTraits of(Member member, LocalDate day) {
        return new MemberTraits(member.category(), member.isSpecial(day), member.isFloating(day));
    }

    /** As they were on the day of the snapshot. */
    public static MemberTraits of(MemberSnapshot member) {
        return new MemberTraits(member.category(), member.special(), member.floating());
    }
}
