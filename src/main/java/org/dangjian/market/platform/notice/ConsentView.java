package org.dangjian.market.platform.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many messages of a kind someone still agreed to. */
@Schema(name = "MessageConsent")
public record ConsentView(Template template, int remaining) {}
