package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.assessment.decision.RecordOpinions;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one meeting said about many results. */
@Path("/api/v1/assessments/{id}/opinions")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class OpinionsResource {

    private final DecisionService service;
    private final ResultService results;
    private final CurrentCaller current;

    OpinionsResource(DecisionService service, ResultService results, CurrentCaller current) {
        this.results = results;
        this.service = service;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.UNIT_OFFICER, Role.Name.COMMUNITY_STAFF})
    @Operation(operationId = "recordOpinions", summary = "一次会议的评定意见，多人一次登记；有一个不合要求的全部不登记")
    public Page<ResultView> record(UUID id, @NotNull @Valid RecordOpinions request) {
        service.giveOpinions(current.get(), id, request);
        List<UUID> ids =
                request.results().stream().map(RecordOpinions.Said::resultId).toList();
        return new Page<>(results.get(current.get(), id, ids), null, null);
    }
}
