package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.decision.ApproveResults;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one meeting of the superior committee decided on many results. */
@Path("/api/v1/assessments/{id}/approvals")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class ApprovalsResource {

    private final DecisionService service;
    private final ResultService results;
    private final CurrentCaller current;

    ApprovalsResource(DecisionService service, ResultService results, CurrentCaller current) {
        this.results = results;
        this.service = service;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "approveResults", summary = "上级党组织一次审定多人的等次；有一个不合要求的全部不登记")
    public Page<ResultView> approve(UUID id, @NotNull @Valid ApproveResults request) {
        Map<UUID, List<String>> warnings = service.approve(current.get(), id, request);
        List<UUID> ids =
                request.results().stream().map(ApproveResults.Decided::resultId).toList();
        return new Page<>(
                results.get(current.get(), id, ids).stream()
                        .map(view -> view.withWarnings(warnings.get(view.id())))
                        .toList(),
                null,
                null);
    }
}
