package org.dangjian.market.people.member.merge;

import static org.dangjian.market.platform.shared.Role.Name.KEEPERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** That another record is of the same person. */
@Path("/api/v1/members/{id}/merges")
@Tag(name = "member")
@RolesAllowed(KEEPERS)
public class MergeProposalResource {

    private final MemberMergeService service;
    private final CurrentCaller current;

    MergeProposalResource(MemberMergeService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "proposeMemberMerge", summary = "提出把同一人的另一份登记并入这一份，由另一人确认")
    public MemberMergeView propose(UUID id, @NotNull @Valid ProposeMerge request) {
        return service.propose(current.get(), id, request);
    }
}
