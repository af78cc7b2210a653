package org.dangjian.market.platform.notice;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which channels someone hears of something.
 *
 * @param channels what the person chose; the inbox and WeChat for who never did
 * @param usable by which something can arrive now: WeChat once it is bound, text messages where the installation sends some
 *     and the account has a phone
 * @param textMessagesPerDay how many text messages reach the account in a day at most
 */
@Schema(name = "MessageChannels")
public record ChannelsView(Set<Channel> channels, Set<Channel> usable, int textMessagesPerDay) {}
