package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.assessment.publicity.AnnouncePublicity;
import org.dangjian.market.assessment.publicity.PublicityService;
import org.dangjian.market.assessment.publicity.PublishedList;
import org.dangjian.market.assessment.publicity.PublishedView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Showing the results of an assessment inside branches and communities. */
@Path("/api/v1/assessments/{id}/publicity")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class PublicityResource {

    private final PublicityService service;
    private final PublishedList list;
    private final AssessmentViews views;
    private final CurrentCaller current;

    PublicityResource(PublicityService service, PublishedList list, AssessmentViews views, CurrentCaller current) {
        this.views = views;
        this.service = service;
        this.list = list;
        this.current = current;
    }

    @POST
    @Idempotent(required = true)
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "announcePublicity", summary = "公示评定结果，未达标的逐一告知本人；不填日期则从今天起公示五个工作日")
    public AssessmentView announce(UUID id, @NotNull @Valid AnnouncePublicity request) {
        service.announce(current.get(), id, request);
        return views.get(current.get(), id);
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listPublished", summary = "公示名单：本支部、本社区的达标对象；公示期内可看")
    public Page<PublishedView> list(UUID id, @BeanParam @Valid Paging paging) {
        return list.find(current.get(), id, paging.after(), paging.limit());
    }
}
