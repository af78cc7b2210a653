package org.dangjian.market.platform.notice;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ways on which people hear of something. What it is stands in the inbox alone; the others say that there is something. */
@Schema(name = "MessageChannel")
@Labelled("MessageChannel")
public enum Channel implements Titled {
    /** The inbox of the service: always on. */
    IN_APP,
    /** WeChat's subscribe messages, to whom is bound and agreed, once for each agreement. */
    WECHAT,
    /** Text messages to the phone of the account, so many a day. */
    SMS
}
