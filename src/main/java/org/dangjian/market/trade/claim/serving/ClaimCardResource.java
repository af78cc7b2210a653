package org.dangjian.market.trade.claim.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ClaimCardView;
import org.dangjian.market.trade.claim.ClaimCards;
import org.dangjian.market.trade.claim.ClaimSort;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;

/** One's own claims as a phone lists them. */
@Path("/api/v1/claims/cards")
@Tag(name = "claim")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
public class ClaimCardResource {

    private final ClaimCards cards;
    private final CurrentCaller current;

    ClaimCardResource(ClaimCards cards, CurrentCaller current) {
        this.cards = cards;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listClaimCards", summary = "我的服务：卡片式的本人认领，含下一步，每张不超过 500 字节")
    public Page<ClaimCardView> list(
            @QueryParam("status") @Separator(",") Set<ClaimStatus> status,
            @QueryParam("sort") @DefaultValue("NEWEST") ClaimSort sort,
            @BeanParam @Valid Paging paging) {
        return cards.page(current.get().holderIds(), status, sort, paging.position(), paging.limit());
    }
}
