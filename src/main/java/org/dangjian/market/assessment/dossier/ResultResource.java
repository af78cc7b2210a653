package org.dangjian.market.assessment.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.appraisal.AppraiseSelf;
import org.dangjian.market.assessment.appraisal.SelfAppraisalService;
import org.dangjian.market.assessment.decision.ApproveResult;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.assessment.decision.RecordOpinion;
import org.dangjian.market.assessment.help.HelpPlanService;
import org.dangjian.market.assessment.help.HelpPlanView;
import org.dangjian.market.assessment.help.MakeHelpPlan;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One holder's result, what the branch says to it and what the superior committee decides. */
@Path("/api/v1/results/{id}")
@Tag(name = "assessment", description = "考核方案、进度、年度评定")
public class ResultResource {

    private final ResultService service;
    private final SelfAppraisalService appraisals;
    private final DecisionService decisions;
    private final HelpPlanService help;
    private final CurrentCaller current;

    ResultResource(
            ResultService service,
            SelfAppraisalService appraisals,
            DecisionService decisions,
            HelpPlanService help,
            CurrentCaller current) {
        this.appraisals = appraisals;
        this.service = service;
        this.decisions = decisions;
        this.help = help;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getResult", summary = "查看评定结果；本人从公示开始可看")
    public ResultView get(UUID id) {
        return service.get(current.get(), id);
    }

    @POST
    @Path("/self-appraisal")
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY, Role.Name.UNIT_OFFICER, Role.Name.COMMUNITY_STAFF})
    @Operation(operationId = "appraiseSelf", summary = "登记个人自评；本人不便的由支部或社区代为登记")
    public ResultView appraiseSelf(UUID id, @NotNull @Valid AppraiseSelf request) {
        appraisals.appraise(current.get(), id, request);
        return service.get(current.get(), id);
    }

    @POST
    @Path("/opinion")
    @Idempotent
    @RolesAllowed({Role.Name.BRANCH_SECRETARY, Role.Name.UNIT_OFFICER, Role.Name.COMMUNITY_STAFF})
    @Operation(operationId = "recordOpinion", summary = "登记支部（党员大会）的评定意见")
    public ResultView giveOpinion(UUID id, @NotNull @Valid RecordOpinion request) {
        decisions.giveOpinion(current.get(), id, request);
        return service.get(current.get(), id);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "approveResult", summary = "上级党组织审定等次")
    public ResultView approve(UUID id, @NotNull @Valid ApproveResult request) {
        List<String> warnings = decisions.approve(current.get(), id, request).get(id);
        return service.get(current.get(), id).withWarnings(warnings);
    }

    @POST
    @Path("/help-plan")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "makeHelpPlan", summary = "确定帮扶联系人和措施；不合格的由党（工）委安排")
    public HelpPlanView makeHelpPlan(UUID id, @NotNull @Valid MakeHelpPlan request) {
        return help.make(current.get(), id, request);
    }
}
