package org.dangjian.market.governance.meeting.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingAnswer;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.page.RotatingCode;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.wechat.PageCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is invited to a meeting, what they say, and that they came. */
@Path("/api/v1/meetings/{id}")
@Tag(name = "meeting")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class MeetingGuestResource {

    private final InvitationService invitations;
    private final SignInService signIn;
    private final PageCodes pages;
    private final CurrentCaller current;

    MeetingGuestResource(InvitationService invitations, SignInService signIn, PageCodes pages, CurrentCaller current) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Path("/invitations")
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "listMeetingInvitations", summary = "查询会议邀请了谁、怎样答复、是否到会")
    public Page<InvitationView> list(
            UUID id,
            @QueryParam("present") Boolean present,
            @QueryParam("answer") MeetingAnswer answer,
            @BeanParam @Valid Paging paging) {
        return invitations.find(current.get(), id, present, answer, paging.after(), paging.limit());
    }

    @POST
    @Path("/invitations")
    @Idempotent
    @Operation(operationId = "inviteToMeeting", summary = "邀请参会：指定的单位和个人、某职务在任者、全部报到单位、本支部党员；已邀请的不重复")
    public MeetingView invite(UUID id, @NotNull @Valid InvitePeople request) {
        return invitations.invite(current.get(), id, request);
    }

    @POST
    @Path("/answer")
    @Idempotent
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "answerMeetingInvitation", summary = "答复会议邀请：来、请假、由他人代；会务人员可代为登记")
    public InvitationView answer(UUID id, @NotNull @Valid AnswerInvitation request) {
        return invitations.answer(current.get(), id, request);
    }

    @GET
    @Path("/sign-in-code")
    @Operation(operationId = "getMeetingCode", summary = "会场显示的签到码，会议当天有效，每三十秒更换")
    public RotatingCode.Shown code(UUID id) {
        return signIn.code(current.get(), id);
    }

    @GET
    @Path("/sign-in-code/qr")
    @Produces({QrCode.SVG, QrCode.PNG})
    @Operation(operationId = "getMeetingQr", summary = "会议签到二维码（SVG 或 PNG，或小程序码），扫码打开签到页，每三十秒更换")
    @APIResponse(
            responseCode = "200",
            description = "二维码",
            content = {
                @Content(mediaType = QrCode.SVG, schema = @Schema(implementation = String.class)),
                @Content(mediaType = QrCode.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response qr(UUID id, @QueryParam("format") QrCode.Format format) {
        return pages.answer(signIn.link(current.get(), id), format);
    }

    @POST
    @Path("/sign-in")
    @Idempotent
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "signInToMeeting", summary = "用会场显示的签到码签到，本人或代表单位；重复签到只算一次")
    public InvitationView signIn(UUID id, @NotNull @Valid SignIn request) {
        return signIn.signIn(current.get(), id, request);
    }

    @POST
    @Path("/presence")
    @Idempotent
    @Operation(operationId = "recordMeetingPresence", summary = "会务人员登记到会者，或撤销登记有误的签到")
    public MeetingView record(UUID id, @NotNull @Valid RecordPresence request) {
        return signIn.record(current.get(), id, request);
    }
}
