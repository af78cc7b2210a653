package org.dangjian.market.trade.claim.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.Appointment;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.ProposeAppointment;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.ClaimViews;
import org.dangjian.market.trade.claim.serving.SideNotices;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Lets the two sides of a claim agree when to meet (精准对接, 《城市区域化党建调研报告》二(一)). */
@ApplicationScoped
public class AppointmentService {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(BusinessDay.ZONE);

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimViews views;
    private final SideNotices notices;
    private final Shelf shelf;
    private final ClaimActors actors;
    private final ClaimAudit audit;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    AppointmentService(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimViews views,
            SideNotices notices,
            Shelf shelf,
            ClaimActors actors,
            ClaimAudit audit,
            FieldCipher cipher,
            BusinessDay clock) {
        this.claims = claims;
        this.access = access;
        this.views = views;
        this.notices = notices;
        this.shelf = shelf;
        this.actors = actors;
        this.audit = audit;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("claim", List.of("appointment_note"));
    }

    /**
     * Proposes a time, in place of one proposed before; the other side is told. Either side may, or staff or the guide for
     * one, and then both are told.
     *
     * @throws Problem {@code state-conflict} once all is handed in or ended; {@code validation-failed} for a time that is
     *     over or outside the item's days
     */
    @Transactional
    public ClaimView propose(Caller caller, UUID id, ProposeAppointment request) {
        Claim claim = claims.locked(access.arrangedBy(caller, id));
        Item item = shelf.get(claim.itemId());
        claim.requireOpen();
        if (request.startsAt().isBefore(clock.now())) {
            throw Problem.invalid("startsAt", "请约定今后的时间");
        }
        LocalDate day = BusinessDay.dayOf(request.startsAt());
        if (day.isBefore(item.opensOn()) || day.isAfter(item.closesOn())) {
            throw Problem.invalid("startsAt", "应在 " + item.opensOn() + " 至 " + item.closesOn() + " 之间");
        }
        boolean serving = access.isServingSide(caller, claim, item);
        boolean asking = access.isAskingSide(caller, claim, item);
        Deed deed = actors.deed(caller, serving || asking);
        claim.appoint(Appointment.of(id, request, deed, cipher));
        if (access.confirmsClaimer(caller, claim, item)) {
            // Who makes a date with them agrees that it is them.
            claim.confirmClaimer(deed);
        }
        claims.flush();
        audit.record(caller, "claim.appointed", claim, deed, shelf.pathOf(item), null);
        // The note stays with the claim: it may name a door.
        String text = "“" + item.title() + "”约定时间：" + MOMENT.format(request.startsAt()) + "，请查看。";
        if (!serving) {
            notices.tellServing(claim, item, caller.accountId(), text);
        }
        if (!asking) {
            notices.tellAsking(claim, item, caller.accountId(), text);
        }
        return views.of(caller, claim);
    }
}
