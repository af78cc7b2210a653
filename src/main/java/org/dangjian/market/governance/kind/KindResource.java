package org.dangjian.market.governance.kind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The lists that districts keep for themselves. */
@Path("/api/v1/kinds")
@Tag(name = "kind", description = "各区自定的类别表：会议种类等")
public class KindResource {

    private final DistrictKinds kinds;
    private final CurrentCaller current;

    KindResource(DistrictKinds kinds, CurrentCaller current) {
        this.kinds = kinds;
        this.current = current;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listKinds", summary = "查询一个类别表：通用的和本区自定的，按顺序；可查某一组织适用的")
    public List<KindView> list(
            @QueryParam("list") @NotNull KindList list, @QueryParam("organizationId") UUID organizationId) {
        return kinds.list(current.get(), list, organizationId).stream()
                .map(KindView::of)
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "addKind", summary = "在本区的类别表中增加一类；编码与通用的相同时，在本区取而代之")
    public KindView add(@NotNull @Valid AddKind request) {
        return KindView.of(kinds.add(current.get(), request));
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "updateKind", summary = "修改本区类别的名称、顺序，停用或恢复；编码不变")
    public KindView update(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateKind request) {
        return KindView.of(kinds.update(current.get(), id, version, request));
    }
}
