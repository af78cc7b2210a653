package org.dangjian.market.platform.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of message that may leave the service; people agree to each kind by itself. */
@Schema(name = "MessageTemplate")
public enum Template {
    /** 办理进度提醒: that there is something new in the inbox, never what. */
    PROGRESS
}
