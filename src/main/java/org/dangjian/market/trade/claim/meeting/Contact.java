package org.dangjian.market.trade.claim.meeting;

import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to call and where to go, in full; what is not known is absent. */
@Schema(name = "Contact")
public record Contact(
        String name, @Nullable String phone, @Nullable String address) {}
