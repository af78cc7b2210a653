package org.dangjian.market.platform.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.dangjian.market.platform.page.PageLinks;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.Problem;

/** Codes that open a page: on H5, or in the mini-program. */
@ApplicationScoped
public class PageCodes {

    private final Wechat wechat;

    PageCodes(Wechat wechat) {
        this.wechat = wechat;
    }

    /**
     * The answer with the code in this format; SVG when {@code null}.
     *
     * @throws Problem {@code wechat-unavailable} for a code that WeChat makes
     */
    public Response answer(PageLinks.Link link, QrCode.Format format) {
        return format == QrCode.Format.WXACODE
                ? Response.ok(wechat.code(link.page(), link.scene()), QrCode.PNG)
                        .build()
                : QrCode.answer(link.address(), format);
    }
}
