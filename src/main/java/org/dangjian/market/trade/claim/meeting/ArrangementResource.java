package org.dangjian.market.trade.claim.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.ProposeAppointment;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.WithdrawClaim;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the two sides of a claim arrange: when to meet, how to reach each other, who takes it over, who did not come. */
@Path("/api/v1/claims")
@Tag(name = "claim")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.RESPONSIBLE})
public class ArrangementResource {

    private final AppointmentService appointments;
    private final ContactService contacts;
    private final HandOverService handOvers;
    private final AbsenceService absences;
    private final CurrentCaller current;

    ArrangementResource(
            AppointmentService appointments,
            ContactService contacts,
            HandOverService handOvers,
            AbsenceService absences,
            CurrentCaller current) {
        this.appointments = appointments;
        this.contacts = contacts;
        this.handOvers = handOvers;
        this.absences = absences;
        this.current = current;
    }

    @POST
    @Path("/{id}/appointment")
    @Idempotent(required = true)
    @Operation(operationId = "proposeAppointment", summary = "约定时间，对方收到通知；再次提交即改约")
    public ClaimView appoint(UUID id, @NotNull @Valid ProposeAppointment request) {
        return appointments.propose(current.get(), id, request);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "confirmClaimer", summary = "求助人或工作人员确认由该认领人服务，确认后对方可查看联系方式")
    public ClaimView confirmClaimer(UUID id) {
        return contacts.confirmClaimer(current.get(), id);
    }

    @POST
    @Path("/{id}/contact")
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "revealContact", summary = "服务期间查看对方的姓名、电话、住址，留痕")
    public Contact contact(UUID id) {
        return contacts.reveal(current.get(), id);
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent(required = true)
    @Operation(operationId = "handOverClaim", summary = "服务开始前请另一位接手；对方接受前认领不变")
    public ClaimView handOver(UUID id, @NotNull @Valid HandOverClaim request) {
        return handOvers.offer(current.get(), id, request);
    }

    @POST
    @Path("/{id}/hand-over/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptHandOver", summary = "接手他人转交的认领，名额不变")
    public ClaimView acceptHandOver(UUID id) {
        return handOvers.accept(current.get(), id);
    }

    /** Takes a body or none; without the type named here a request without a body would be refused. */
    @POST
    @Path("/{id}/hand-over/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "declineHandOver", summary = "谢绝他人转交的认领")
    public ClaimView declineHandOver(UUID id, @Valid WithdrawClaim request) {
        return handOvers.decline(current.get(), id, request);
    }

    @POST
    @Path("/{id}/absence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "markAbsence", summary = "登记对方没有来，双方和社区可见，可撤销")
    public ClaimView absent(UUID id, @Valid MarkAbsence request) {
        return absences.mark(current.get(), id, request);
    }

    @POST
    @Path("/{id}/absence/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "undoAbsence", summary = "撤销缺席登记")
    public ClaimView undoAbsence(UUID id, @Valid MarkAbsence request) {
        return absences.undo(current.get(), id, request);
    }
}
