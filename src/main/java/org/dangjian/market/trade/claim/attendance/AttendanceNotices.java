package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.shelf.Item;

/** Tells those who verify attendance that a holder reported some: the secretary of the branch, the communities' staff. */
@ApplicationScoped
class AttendanceNotices {

    private final AccountDirectory accounts;
    private final OrganizationDirectory organizations;
    private final Notices notices;

    AttendanceNotices(AccountDirectory accounts, OrganizationDirectory organizations, Notices notices) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.notices = notices;
    }

    /** Where nobody signs in for the branch or a community of the holder, the office of the item is told. */
    void reported(Caller caller, Completion completion, Item item, HolderPlace place) {
        Set<UUID> told = new LinkedHashSet<>();
        keepers(place).forEach(keeper -> told.addAll(accounts.of(Holder.organization(keeper.id()))));
        told.remove(caller.accountId());
        if (told.isEmpty()) {
            told.addAll(accounts.of(Holder.organization(item.organizationId())));
        }
        String who =
                place.holder().type() == Holder.Type.ORGANIZATION ? place.name() : FieldCipher.maskName(place.name());
        String text = who + "上报了必选项目“" + item.title() + "”（" + completion.servedOn() + "），请核实。";
        notices.send(told.stream()
                .map(account -> new Notices.Message(account, NoticeKind.ATTENDANCE, text, completion.id()))
                .toList());
    }

    /** The own branch of a member, never a unit about itself; communities it stands in, and places reported in to. */
    private Stream<Organization> keepers(HolderPlace place) {
        List<Organization> line = organizations.lineage(place.homePath());
        Stream<Organization> home = line.stream()
                .filter(above -> above.level() == Level.COMMUNITY
                        || place.holder().type() == Holder.Type.MEMBER
                                && above.path().equals(place.homePath()));
        Stream<Organization> reportIns = place.reportIns().stream()
                .map(path -> organizations.lineage(path).getLast());
        return Stream.concat(home, reportIns);
    }
}
