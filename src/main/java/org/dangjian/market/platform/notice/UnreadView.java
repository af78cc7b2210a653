package org.dangjian.market.platform.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many notices the caller has not opened.
 *
 * @param count notices, as for the number on the bell
 */
@Schema(name = "Unread")
public record UnreadView(long count) {}
