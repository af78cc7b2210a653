package org.dangjian.market.trade.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * When the two sides of a claim meet (约定时间): the latest proposal. The note is encrypted, for it may name a door.
 *
 * @param by the account that proposed it
 * @param onBehalf whether neither side did, but somebody for them
 * @param at when it was proposed
 */
@Embeddable
public record Appointment(
        @Column(name = "appointment_at") Instant startsAt,
        @Column(name = "appointment_note") String sealedNote,
        @Column(name = "appointment_by") UUID by,
        @Column(name = "appointment_on_behalf") Boolean onBehalf,
        @Column(name = "appointment_made_at") Instant at) {

    private static final String COLUMN = "appointment_note";

    public static Appointment of(UUID claimId, ProposeAppointment proposal, Deed deed, FieldCipher cipher) {
        String note = proposal.note() == null || proposal.note().isBlank()
                ? null
                : cipher.encrypt(proposal.note().strip(), "claim", COLUMN, claimId);
        return new Appointment(proposal.startsAt(), note, deed.by(), deed.onBehalf(), deed.at());
    }

    public Deed proposed() {
        return new Deed(by, onBehalf, at);
    }

    public String note(UUID claimId, FieldCipher cipher) {
        return cipher.decrypt(sealedNote, "claim", COLUMN, claimId);
    }
}
