package org.dangjian.market.trade.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to ask. */
@Path("/api/v1/items/{id}/suggestions")
@Tag(name = "dispatch")
@RolesAllowed(Role.Name.STAFF)
public class SuggestionResource {

    private final Suggestions suggestions;
    private final CurrentCaller current;

    SuggestionResource(Suggestions suggestions, CurrentCaller current) {
        this.suggestions = suggestions;
        this.current = current;
    }

    @GET
    @Operation(operationId = "suggestHolders", summary = "可请谁来认领：特长、资源匹配的在前，今年认领少的在后，并说明理由")
    public Page<SuggestionView> list(UUID id, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return suggestions.forItem(current.get(), id, limit);
    }
}
