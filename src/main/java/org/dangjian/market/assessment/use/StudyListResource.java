package org.dangjian.market.assessment.use;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is to be looked into by the committee. */
@Path("/api/v1/study-list")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
@RolesAllowed({Role.Name.DECIDERS, Role.Name.AUDITOR})
public class StudyListResource {

    private final StudyList list;
    private final CurrentCaller current;

    StudyListResource(StudyList list, CurrentCaller current) {
        this.list = list;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listStudyCases", summary = "连续两年审定为不合格、提请研究的名单；系统只列出，不作处理")
    public Page<StudyCaseView> list(
            @QueryParam("year") @Min(2000) @Max(2200) Integer year, @BeanParam @Valid Paging paging) {
        return list.find(current.get(), year, paging.after(), paging.limit());
    }
}
