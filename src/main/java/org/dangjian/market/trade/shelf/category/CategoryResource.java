package org.dangjian.market.trade.shelf.category;

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

/** Categories of items. */
@Path("/api/v1/categories")
@Tag(name = "shelf")
public class CategoryResource {

    private final ItemCategories categories;
    private final CurrentCaller current;

    CategoryResource(ItemCategories categories, CurrentCaller current) {
        this.categories = categories;
        this.current = current;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listCategories", summary = "查询项目类别：通用的和本区的；可查某一组织适用的")
    public List<CategoryView> list(@QueryParam("organizationId") UUID organizationId) {
        return categories.list(current.get(), organizationId).stream()
                .map(CategoryView::of)
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "addCategory", summary = "增加本区的项目类别")
    public CategoryView add(@NotNull @Valid AddCategory request) {
        return CategoryView.of(categories.add(current.get(), request));
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "updateCategory", summary = "修改本区类别的名称，停用或恢复；编码不变")
    public CategoryView update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateCategory request) {
        return CategoryView.of(categories.update(current.get(), id, version, request));
    }
}
