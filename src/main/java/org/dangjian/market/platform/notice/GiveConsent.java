package org.dangjian.market.platform.notice;

import jakarta.validation.constraints.NotNull;

/** Someone tapped 允许 in WeChat's dialog, once. */
public record GiveConsent(@NotNull Template template) {}
