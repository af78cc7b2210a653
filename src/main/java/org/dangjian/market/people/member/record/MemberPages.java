package org.dangjian.market.people.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.GuidedPlaces;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberFilter;
import org.dangjian.market.people.member.MemberRepository;
import org.dangjian.market.people.member.MemberScope;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;

/** Members as lists and searches show them. */
@ApplicationScoped
public class MemberPages {

    private final MemberRepository members;
    private final MemberViews views;
    private final GuidedPlaces guided;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    MemberPages(
            MemberRepository members, MemberViews views, GuidedPlaces guided, FieldCipher cipher, BusinessDay clock) {
        this.members = members;
        this.views = views;
        this.guided = guided;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The members the caller may see, in the order they were registered, or of names where the filter says so. */
    @Transactional
    public Page<MemberView> find(Caller caller, MemberFilter filter, UUID after, int limit, boolean count) {
        MemberScope scope = MemberScope.of(caller);
        Page<MemberView> page = page(caller, members.find(scope, filter, null, clock.today(), after, limit + 1), limit);
        return count ? page.withTotal(members.count(scope, filter, clock.today())) : page;
    }

    /**
     * By the whole phone number, or by how the name begins; a guide, who acts for people of a place, by the whole name
     * alone.
     */
    @Transactional
    public Page<MemberView> search(Caller caller, SearchMembers request, UUID after, int limit) {
        if ((request.phone() == null) == (request.name() == null)) {
            throw Problem.invalid("phone", "请填写手机号或姓名，二者填一");
        }
        MemberScope scope = MemberScope.of(caller);
        List<Member> found = request.phone() == null
                ? members.find(scope, MemberFilter.NONE, request.name(), clock.today(), after, limit + 1)
                : members.findByPhone(scope, cipher.blindIndex(request.phone()), clock.today());
        return page(caller, found.isEmpty() ? atTheDesk(caller, request, after, limit + 1) : found, limit);
    }

    /** What a guide finds: exactly whom they ask for, where they are assigned today. */
    private List<Member> atTheDesk(Caller caller, SearchMembers request, UUID after, int limit) {
        MemberScope scope = new MemberScope(guided.of(caller), null);
        if (scope.paths().isEmpty()) {
            return List.of();
        }
        return request.phone() == null
                ? members.findNamed(scope, request.name(), clock.today(), after, limit)
                : members.findByPhone(scope, cipher.blindIndex(request.phone()), clock.today());
    }

    private Page<MemberView> page(Caller caller, List<Member> found, int limit) {
        Page<Member> page = Page.of(found, limit, member -> member.id().toString());
        return new Page<>(views.of(caller, page.items()), page.next(), null);
    }
}
