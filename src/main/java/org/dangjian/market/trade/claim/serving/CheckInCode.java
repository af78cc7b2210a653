package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** The code that is shown where a service takes place. */
@ApplicationScoped
public class CheckInCode {

    private static final String PURPOSE = "check-in";

    private final Shelf shelf;
    private final ClaimAccess access;
    private final RotatingCode codes;
    private final PageLinks pages;

    CheckInCode(Shelf shelf, ClaimAccess access, RotatingCode codes, PageLinks pages) {
        this.pages = pages;
        this.shelf = shelf;
        this.access = access;
        this.codes = codes;
    }

    /** The page that the code of the moment opens, for the same. */
    @Transactional
    public PageLinks.Link link(Caller caller, UUID itemId) {
        return pages.checkIn(itemId, show(caller, itemId).code());
    }

    /**
     * The code of the moment, for the staff of the item and the guides of where it is offered.
     *
     * @throws Problem {@code not-found}
     */
    @Transactional
    public RotatingCode.Shown show(Caller caller, UUID itemId) {
        Item item = shelf.get(itemId);
        if (!caller.reaches(shelf.pathOf(item), Role.STAFF)
                && !access.guided(caller).offers(itemId)) {
            throw Problem.notFound();
        }
        return codes.show(PURPOSE, itemId, code -> pages.checkIn(itemId, code));
    }

    /** @throws Problem {@code validation-failed} for another code than the one shown now or just before */
    void require(UUID itemId, String code) {
        if (!codes.isShown(PURPOSE, itemId, code)) {
            throw Problem.invalid("code", "请输入服务地点正在显示的签到码，或请现场工作人员代为签到");
        }
    }
}
