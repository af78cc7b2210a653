package org.dangjian.market.people.organization.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.CreateOrganization;
import org.dangjian.market.people.organization.OrganizationFilter;
import org.dangjian.market.people.organization.OrganizationService;
import org.dangjian.market.people.organization.OrganizationView;
import org.dangjian.market.people.organization.UpdateOrganization;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.people.organization.setting.SettingsView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The tree of organizations. */
@Path("/api/v1/organizations")
@Tag(name = "organization", description = "组织、双报到、设置")
@RolesAllowed("**")
public class OrganizationResource {

    private final OrganizationService service;
    private final RegistrationService registrations;
    private final SettingService settings;
    private final CurrentCaller current;

    OrganizationResource(
            OrganizationService service,
            RegistrationService registrations,
            SettingService settings,
            CurrentCaller current) {
        this.service = service;
        this.registrations = registrations;
        this.settings = settings;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "查询组织，按编码排序")
    public Page<OrganizationView> list(
            @BeanParam @Valid OrganizationFilter filter,
            @BeanParam @Valid Paging paging,
            @QueryParam("count") boolean count) {
        return service.find(current.get(), filter, paging.position(), paging.limit(), count);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Role.Name.KEEPERS, Role.Name.SYSTEM_ADMIN})
    @Operation(operationId = "createOrganization", summary = "新建组织")
    public OrganizationView create(@NotNull @Valid CreateOrganization request) {
        return service.create(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "查看组织")
    public OrganizationView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "updateOrganization", summary = "修改组织")
    public OrganizationView update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateOrganization request) {
        return service.update(current.get(), id, version, request);
    }

    @GET
    @Path("/{id}/children")
    @Operation(operationId = "listChildOrganizations", summary = "查询下级组织")
    public Page<OrganizationView> children(
            UUID id, @BeanParam @Valid Paging paging, @QueryParam("count") boolean count) {
        return service.children(current.get(), id, paging.position(), paging.limit(), count);
    }

    @GET
    @Path("/{id}/report-ins")
    @Operation(operationId = "listUnitReportIns", summary = "查询单位的报到记录")
    public List<RegistrationView> reportIns(UUID id) {
        return registrations.list(current.get(), id);
    }

    @POST
    @Path("/{id}/report-ins")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "reportInUnit", summary = "登记单位到社区报到或共建")
    public RegistrationView reportIn(UUID id, @NotNull @Valid ReportIn request) {
        return registrations.reportIn(current.get(), id, request);
    }

    @GET
    @Path("/{id}/settings")
    @Operation(operationId = "getSettings", summary = "查看生效的设置")
    public SettingsView settings(UUID id) {
        return settings.get(current.get(), id);
    }

    @PUT
    @Path("/{id}/settings")
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "decideSettings", summary = "设置审核级数、分值和兑换范围")
    public SettingsView decide(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid Settings request) {
        return settings.decide(current.get(), id, version, request);
    }
}
