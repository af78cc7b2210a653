package org.dangjian.market.people.access.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.RosterPerson;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;

/** Requests for WeChat identities as those see them who decide. */
@ApplicationScoped
class WechatRequestViews {

    private final WechatRequestRepository requests;
    private final SignInWorklist worklist;
    private final AccountRepository accounts;
    private final MemberDirectory members;

    WechatRequestViews(
            WechatRequestRepository requests,
            SignInWorklist worklist,
            AccountRepository accounts,
            MemberDirectory members) {
        this.requests = requests;
        this.worklist = worklist;
        this.accounts = accounts;
        this.members = members;
    }

    /** What waits for the caller's word, newest first. */
    @Transactional
    Page<WechatRequestView> waiting(Caller caller, UUID before, int limit) {
        List<WechatRequest> found = requests.page(worklist.decidable(caller), before, limit + 1);
        return Page.of(views(found), limit, view -> view.id().toString());
    }

    /** All of them with a few questions. */
    private List<WechatRequestView> views(List<WechatRequest> found) {
        List<RosterPerson> asked = found.stream().map(WechatRequest::person).toList();
        List<Member> roster = members.findByIds(asked.stream()
                .map(RosterPerson::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, UUID> signedUp =
                accounts.ofMembers(roster.stream().map(Member::id).toList());
        Map<UUID, Account> known = accounts.byIds(
                Stream.concat(signedUp.values().stream(), asked.stream().map(RosterPerson::accountId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, String> names = roster.stream().collect(Collectors.toMap(Member::id, Member::name));
        return found.stream()
                .map(request -> {
                    RosterPerson person = request.person();
                    UUID id = person.accountId() != null ? person.accountId() : signedUp.get(person.memberId());
                    Account account = id == null ? null : known.get(id);
                    return account == null
                            ? view(request, new RosterPerson(null, person.memberId()), names.get(person.memberId()))
                            : view(request, new RosterPerson(id, memberOf(person, account)), account.name());
                })
                .toList();
    }

    /** As {@link #present}: an account says whose it is now. */
    private static UUID memberOf(RosterPerson person, Account account) {
        return person.accountId() == null ? person.memberId() : account.memberId();
    }

    WechatRequestView view(WechatRequest request, RosterPerson person) {
        return view(
                request,
                person,
                person.accountId() != null
                        ? accounts.findById(person.accountId()).name()
                        : members.get(person.memberId()).name());
    }

    static WechatRequestView view(WechatRequest request, RosterPerson person, String name) {
        return new WechatRequestView(
                request.id(),
                person.accountId(),
                person.memberId(),
                name,
                request.status(),
                request.status().title(),
                request.askedAt());
    }
}
