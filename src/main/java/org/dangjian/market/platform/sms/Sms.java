package org.dangjian.market.platform.sms;

import org.dangjian.market.platform.shared.Problem;

/** Text messages to phones, through whatever gateway the installation has. */
public interface Sms {

    /** What becomes of messages here. */
    enum Way {
        /** There is no gateway: nobody gets a message. */
        NONE,
        /** Messages go out. */
        GATEWAY,
        /** Dev and demo: nothing goes out, what would have been sent is shown to whoever asked. */
        PRETENDED
    }

    Way way();

    /**
     * Sends one message; the text holds nothing personal.
     *
     * @throws Problem {@code sms-unavailable} when the gateway did not take it
     */
    void send(String phone, String text);
}
