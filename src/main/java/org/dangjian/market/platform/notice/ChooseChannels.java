package org.dangjian.market.platform.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** By which channels someone wants to hear of something; the inbox stays whether it is named or not. */
public record ChooseChannels(@NotNull @Size(max = 3) List<@NotNull Channel> channels) {}
