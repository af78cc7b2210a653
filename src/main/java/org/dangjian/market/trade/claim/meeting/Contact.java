package org.dangjian.market.trade.claim.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to call and where to go, in full; what is not known is absent. */
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(String name, String phone, String address) {}
