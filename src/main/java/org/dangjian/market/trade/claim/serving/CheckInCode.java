package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code that is shown where a service takes place: it turns every half minute, and the one before still counts, so that
 * nobody checks in from home. It is derived from the item and the time; nothing is stored.
 */
@ApplicationScoped
public class CheckInCode {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 1_000_000;

    /**
     * What is shown.
     *
     * @param svg a QR code that opens {@code url}
     * @param url the page on which one checks in with the code
     * @param validFor seconds until it turns
     */
    @Schema(name = "CheckInCode")
    public record Shown(String code, String svg, String url, long validFor) {}

    private final Shelf shelf;
    private final ClaimAccess access;
    private final FieldCipher cipher;
    private final PageLinks pages;
    private final BusinessDay clock;

    CheckInCode(Shelf shelf, ClaimAccess access, FieldCipher cipher, PageLinks pages, BusinessDay clock) {
        this.pages = pages;
        this.shelf = shelf;
        this.access = access;
        this.cipher = cipher;
        this.clock = clock;
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
    public Shown show(Caller caller, UUID itemId) {
        Item item = shelf.get(itemId);
        if (!caller.reaches(shelf.pathOf(item), Role.STAFF)
                && !access.guided(caller).offers(itemId)) {
            throw Problem.notFound();
        }
        Instant now = clock.now();
        String code = code(itemId, step(now));
        String page = pages.checkIn(itemId, code).address();
        return new Shown(code, QrCode.svg(page), page, STEP.toSeconds() - now.getEpochSecond() % STEP.toSeconds());
    }

    /** @throws Problem {@code validation-failed} for another code than the one shown now or just before */
    void require(UUID itemId, String code) {
        long step = step(clock.now());
        if (code == null || !code.equals(code(itemId, step)) && !code.equals(code(itemId, step - 1))) {
            throw Problem.invalid("code", "请输入服务地点正在显示的签到码，或请现场工作人员代为签到");
        }
    }

    private String code(UUID itemId, long step) {
        String digest = cipher.blindIndex("check-in|" + itemId + '|' + step);
        return "%06d".formatted(Long.parseLong(digest.substring(0, 12), 16) % DIGITS);
    }

    private static long step(Instant instant) {
        return instant.getEpochSecond() / STEP.toSeconds();
    }
}
