package org.dangjian.market.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** The pages that a code opens: on H5 by their address, in the mini-program by page and scene. */
@ApplicationScoped
public class PageLinks {

    /**
     * A page and what it is given.
     *
     * @param address on H5
     * @param page of the mini-program, without a leading slash
     * @param scene what the mini-program's page is given, at most 32 characters
     */
    public record Link(String address, String page, String scene) {}

    private static final String RATING = "pages/rating/index";
    private static final String PICKUP = "pages/pickup/index";
    private static final String CHECK_IN = "pages/checkin/index";
    private static final String REPORT_IN = "pages/reportin/index";
    private static final String MEETING = "pages/meeting/index";
    private static final String CALL_UP = "pages/callup/index";
    private static final String CERTIFICATE = "pages/certificate/index";

    private final String address;

    PageLinks(PageConfig config) {
        this.address = config.address().toString().replaceAll("/+$", "");
    }

    /** Where the person served says how it was, without signing in; the scene is the token. */
    public Link rating(String token) {
        return link(RATING, "token=" + coded(token), token);
    }

    /** Where staff hand out what was ordered; the scene is the code. */
    public Link pickup(String code) {
        return link(PICKUP, "code=" + coded(code), code);
    }

    /**
     * Where one checks in for an item with the code of the moment. An id as it is written is longer than a scene: there it is
     * its 16 bytes in Base64url (22 characters), a point and the code.
     */
    public Link checkIn(UUID itemId, String code) {
        return link(CHECK_IN, "item=" + itemId + "&code=" + coded(code), shortened(itemId) + '.' + code);
    }

    /** Where one signs in to a meeting with the code of the moment; the scene is made as that of {@link #checkIn}. */
    public Link meeting(UUID meetingId, String code) {
        return link(MEETING, "id=" + meetingId + "&code=" + coded(code), shortened(meetingId) + '.' + code);
    }

    /** Where one comes and goes at a call-up with the code of the moment; the scene is made as that of {@link #checkIn}. */
    public Link callUp(UUID callUpId, String code) {
        return link(CALL_UP, "id=" + callUpId + "&code=" + coded(code), shortened(callUpId) + '.' + code);
    }

    /** Where one reports in to the community of this code, which is the scene. */
    public Link reportIn(String communityCode) {
        return link(REPORT_IN, "code=" + coded(communityCode), communityCode);
    }

    /** Where anybody sees whether a certificate is genuine; the scene is the code without its hyphens. */
    public Link certificate(String code) {
        return link(CERTIFICATE, "code=" + coded(code), code.replace("-", ""));
    }

    private Link link(String page, String query, String scene) {
        return new Link(address + "/#/" + page + '?' + query, page, scene);
    }

    private static String shortened(UUID id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
