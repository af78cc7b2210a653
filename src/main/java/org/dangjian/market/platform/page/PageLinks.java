package org.dangjian.market.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The addresses of the pages that a code opens, on H5 and, by the same addresses (普通链接二维码), in the mini-program. */
@ApplicationScoped
public class PageLinks {

    private final String address;

    PageLinks(PageConfig config) {
        this.address = config.address().toString().replaceAll("/+$", "");
    }

    /** Where the person served says how it was, without signing in. */
    public String rating(String token) {
        return address + "/rate?t=" + coded(token);
    }

    /** Where staff hand out what was ordered. */
    public String pickup(String code) {
        return address + "/pickup?c=" + coded(code);
    }

    /** Where one checks in for an item with the code of the moment. */
    public String checkIn(UUID itemId, String code) {
        return address + "/check-in?i=" + itemId + "&c=" + coded(code);
    }

    /** Where one reports in to the community of this code. */
    public String reportIn(String communityCode) {
        return address + "/report-in?c=" + coded(communityCode);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
