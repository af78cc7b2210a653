package org.dangjian.market.platform.wechat;

import java.util.Map;
import org.dangjian.market.platform.shared.Problem;

/** What the service asks of WeChat. The session key that WeChat hands out is neither kept nor passed on. */
public interface Wechat {

    /** What became of a message. */
    enum Delivery {
        /** WeChat took it. */
        TAKEN,
        /** WeChat will never take it, for example because the person unsubscribed. */
        REFUSED,
        /** Not now; worth another try. */
        FAILED
    }

    /** What WeChat thinks of words that others are going to read. */
    enum Judgement {
        /** Nothing against them. */
        PASS,
        /** Somebody should look at them first. */
        REVIEW,
        /** They must not be shown. */
        RISKY
    }

    /**
     * Who holds the phone on which {@code wx.login} gave this code.
     *
     * @return the id of the person within this mini-program
     * @throws Problem {@code wechat-code-invalid}, {@code wechat-unavailable}
     */
    String openId(String code);

    /**
     * The phone number that WeChat knows for the person who agreed to show it.
     *
     * @throws Problem {@code wechat-code-invalid}, {@code wechat-unavailable}
     */
    String phone(String phoneCode);

    /**
     * Sends a subscribe message.
     *
     * @param template the id of the template at WeChat
     * @param fields what stands in its blanks
     */
    Delivery send(String openId, String template, Map<String, String> fields);

    /**
     * What is to be thought of words before anybody reads them (msg_sec_check).
     *
     * @param openId who says them, having used the mini-program lately; {@code null} for who is not on WeChat, whom WeChat
     *     does not judge
     * @throws Problem {@code wechat-unavailable}
     */
    Judgement judge(String openId, String words);

    /**
     * A code that opens a page of the mini-program (wxacode.getUnlimited), as a picture.
     *
     * @param page without a leading slash, e.g. {@code pages/rating/index}
     * @param scene what the page is given, at most 32 characters
     * @throws Problem {@code wechat-unavailable}
     */
    byte[] code(String page, String scene);
}
