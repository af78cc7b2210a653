package org.dangjian.market.assessment.star;

import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of stars, what they lead to, and what they add up to. */
@Path("/api/v1/star-lists")
@Tag(name = "star", description = "创星晋级：星级、记分手册、名单")
@RolesAllowed(OVERSEERS)
public class StarListResource {

    private final StarLists lists;
    private final StarEffectLists effects;
    private final StarOverviews overviews;
    private final CurrentCaller current;

    StarListResource(StarLists lists, StarEffectLists effects, StarOverviews overviews, CurrentCaller current) {
        this.lists = lists;
        this.effects = effects;
        this.overviews = overviews;
        this.current = current;
    }

    @GET
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "listStars", summary = "星级名单，不排名；区里公开后，党员可看本支部、本社区达到标准的")
    public Page<StarListView> list(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @BeanParam @Valid StarFilter filter,
            @BeanParam @Valid Paging paging) {
        return lists.list(current.get(), organizationId, year, filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/tally")
    @Operation(operationId = "listStarTally", summary = "一月一汇总：每个对象当月得分、累计和暂定星级")
    public Page<StarTallyView> tally(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("month") @Min(1) @Max(12) Integer month,
            @BeanParam @Valid StarFilter filter,
            @BeanParam @Valid Paging paging) {
        return lists.tally(current.get(), organizationId, year, month, filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/effects")
    @Operation(operationId = "listStarEffects", summary = "凭星奖惩名单，例如绩效补贴（effect=SUBSIDY），供有关部门使用")
    public Page<StarListView> effects(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("effect") @Size(max = 64) String effect,
            @BeanParam @Valid StarFilter filter,
            @BeanParam @Valid Paging paging) {
        return effects.list(current.get(), organizationId, year, filter, effect, paging.after(), paging.limit());
    }

    @GET
    @Path("/overview")
    @Operation(operationId = "getStarOverview", summary = "各星级数量，是否建议评为示范星")
    public StarOverview overview(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return overviews.of(current.get(), organizationId, year);
    }
}
