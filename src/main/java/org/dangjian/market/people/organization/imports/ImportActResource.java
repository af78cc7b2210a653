package org.dangjian.market.people.organization.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finished imports, and taking one back. */
@Path("/api/v1/imports")
@Tag(name = "organization")
@RolesAllowed({Role.Name.RESPONSIBLE, Role.Name.SYSTEM_ADMIN})
public class ImportActResource {

    private final ImportActs acts;
    private final CurrentCaller current;

    ImportActResource(ImportActs acts, CurrentCaller current) {
        this.acts = acts;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listImports", summary = "本账号导入过的文件，新的在前")
    public Page<ImportActView> list(@BeanParam @Valid Paging paging) {
        return acts.find(current.get(), paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/undo")
    @Idempotent(required = true)
    @Operation(
            operationId = "undoImport",
            summary = "撤销一次导入",
            description = "整次撤销：新增的删除，改动的恢复。导入之后又用到或又改过其中任何一条的，不能撤销。")
    public ImportActView undo(UUID id) {
        return acts.undo(current.get(), id);
    }
}
