package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Item;

/** Tells the holder what they are asked for, and whoever asked how it was answered. */
@ApplicationScoped
class DispatchNotices {

    private final HolderDirectory holders;
    private final Notices notices;
    private final Inbox inbox;

    DispatchNotices(HolderDirectory holders, Notices notices, Inbox inbox) {
        this.holders = holders;
        this.notices = notices;
        this.inbox = inbox;
    }

    /** To the member, or to the officers of the organization; a holder without an account is asked by staff. */
    void offered(Dispatch dispatch, Item item) {
        tellHolder(dispatch, "向您派单：“" + item.title() + "”，请于 " + dispatch.answerBy() + " 前接受，或说明原因后谢绝。");
    }

    void cancelled(Dispatch dispatch, Item item) {
        String why = dispatch.reason() == null ? "。" : "：" + dispatch.reason();
        tellHolder(dispatch, "派给您的“" + item.title() + "”已下架，无须答复" + why);
    }

    private void tellHolder(Dispatch dispatch, String text) {
        inbox.tell(dispatch.holder(), NoticeKind.DISPATCH, text, dispatch.id());
    }

    /** To whoever dispatched it. */
    void answered(Dispatch dispatch, Item item) {
        String name = holders.find(dispatch.holder()).map(HolderPlace::name).orElse("");
        boolean person = dispatch.holder().type() == Holder.Type.MEMBER;
        String who = person ? FieldCipher.maskName(name) : name;
        String what = "“" + item.title() + "”派给" + who;
        String outcome = switch (dispatch.status()) {
            case ACCEPTED -> "：已接受。";
            case DECLINED -> "：已谢绝，" + dispatch.reason();
            case EXPIRED -> "：逾期未答复，项目仍在货架上。";
            case OPEN, CANCELLED -> "：" + dispatch.status().title() + "。";
        };
        notices.send(dispatch.dispatchedBy(), NoticeKind.DISPATCH, what + outcome, dispatch.id());
    }
}
