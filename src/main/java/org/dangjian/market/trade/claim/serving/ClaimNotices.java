package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemChanged;
import org.dangjian.market.trade.shelf.ItemClosed;

/** Tells claimants, and who offered what they took up, what happens to claims and items. */
@ApplicationScoped
public class ClaimNotices {

    private static final String STILL_OPEN = "项目仍在货架上，等待其他人认领。";

    private final ClaimRepository claims;
    private final Inbox inbox;
    private final SideNotices sides;

    ClaimNotices(ClaimRepository claims, Inbox inbox, SideNotices sides) {
        this.claims = claims;
        this.inbox = inbox;
        this.sides = sides;
    }

    /** Tells whoever signs in for the holder; a holder without an account is told by staff. */
    void tell(Holder holder, String text, UUID subjectId) {
        inbox.tell(holder, NoticeKind.CLAIM, text, subjectId);
    }

    /** An offer was taken up: its provider has something to do; who filed a need hears who will come. */
    void made(Claim claim, Item item) {
        if (item.provider() != null) {
            String when = claim.period() == null ? "" : "（" + claim.period() + "）";
            tell(item.provider(), "您提供的“" + item.title() + "”" + when + "有人接受，请与对方约定时间。", claim.id());
        }
        sides.tellRequester(item, claim.claimed().by(), "已由" + who(claim) + "认领。");
    }

    /** Handed in by the provider or for them: who took the offer up is to confirm. */
    void submitted(boolean byTaker, Claim claim, Item item) {
        if (item.provider() != null && !byTaker) {
            tell(claim.holder(), "您接受的“" + item.title() + "”已完成，请确认。", claim.id());
        }
        sides.tellRequester(item, claim.submitted().by(), "：" + who(claim) + "已提交完成情况，欢迎评价。");
    }

    /** To who earned the points; to who took an offer up when somebody confirmed for them. */
    public void verified(boolean byTaker, Claim claim, Item item) {
        sides.tellRequester(item, claim.decided().by(), "：" + who(claim) + "的服务已核实完成，欢迎评价。");
        if (item.provider() == null) {
            tell(claim.holder(), "“" + item.title() + "”已核实，计 " + claim.points() + " 分。", claim.id());
            return;
        }
        boolean paid = item.provider().type() != Holder.Type.RESIDENT;
        String outcome = paid ? "，计 " + claim.points() + " 分。" : "，谢谢您的热心。";
        tell(item.provider(), "您提供的“" + item.title() + "”已确认完成" + outcome, claim.id());
        if (!byTaker) {
            tell(claim.holder(), "您接受的“" + item.title() + "”已由社区代为确认。", claim.id());
        }
    }

    public void thanked(Claim claim, Item item) {
        tell(VisitService.server(claim, item), "“" + item.title() + "”收到感谢：" + claim.thanks(), claim.id());
    }

    public void returned(Claim claim, Item item) {
        sides.tellRequester(item, claim.decided().by(), "：" + who(claim) + "的完成情况已退回补充。");
        tell(VisitService.server(claim, item), "“" + item.title() + "”已退回：" + claim.reason(), claim.id());
    }

    /** Either side of an offer gave it up: the other is told. */
    void withdrawn(boolean byTaker, boolean byProvider, Claim claim, Item item) {
        sides.tellRequester(item, claim.decided().by(), "：" + who(claim) + "已撤回认领，" + STILL_OPEN);
        if (item.provider() == null) {
            return;
        }
        String why = claim.reason() == null ? "。" : "：" + claim.reason();
        if (!byTaker) {
            tell(claim.holder(), "您接受的“" + item.title() + "”已取消" + why, claim.id());
        }
        if (!byProvider) {
            tell(item.provider(), "您提供的“" + item.title() + "”有人不再需要" + why, claim.id());
        }
    }

    /** Staff ended it: both sides of an offer are told. {@code how}: 的认领已撤销, 的积分已冲正. */
    public void ended(Claim claim, Item item, String how) {
        sides.tellRequester(item, claim.decided().by(), "：" + who(claim) + how + "。");
        String text = "“" + item.title() + "”" + how + "：" + claim.reason();
        tell(claim.holder(), text, claim.id());
        if (item.provider() != null) {
            tell(item.provider(), text, claim.id());
        }
    }

    /** Who asked needs it no longer, or who offered it can give it no longer: the other side hears of it. */
    void proposalWithdrawn(Claim claim, Item item) {
        String text = "您认领的“" + item.title() + "”已取消：" + claim.reason();
        if (item.provider() == null) {
            sides.tellServing(claim, item, null, text);
        } else {
            sides.tellAsking(claim, item, null, text);
        }
    }

    public void expired(Claim claim, Item item) {
        tell(claim.holder(), "一项认领已过期，名额已收回。", claim.id());
        sides.tellRequester(item, null, "：" + who(claim) + "的认领已过期。");
    }

    /** In the transaction that changes the item: nothing is changed behind a claimant's back. */
    void itemChanged(@Observes ItemChanged changed) {
        String text = "“" + changed.title() + "”有变动：" + String.join("；", changed.changes()) + "。";
        List<Claim> live = claims.live(changed.itemId());
        live.forEach(claim -> tell(claim.holder(), text, claim.id()));
        if (!live.isEmpty()) {
            sides.tellRequester(changed.needId(), null, "有变动：" + String.join("；", changed.changes()) + "。");
        }
    }

    private String who(Claim claim) {
        return sides.nameOf(claim.holder());
    }

    /** In the transaction that takes the item down. */
    void itemClosed(@Observes ItemClosed closed) {
        String why = closed.reason() == null ? "。" : "：" + closed.reason();
        for (Claim claim : claims.live(closed.itemId())) {
            tell(claim.holder(), "您认领的“" + closed.title() + "”已下架" + why, claim.id());
        }
    }
}
