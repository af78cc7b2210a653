package org.dangjian.market.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.shared.Holder;

/** What a unit or member offers to do for others (服务清单). */
@Entity
@Table(name = "offer")
public class Offer extends Proposal {

    /** How often the slots come anew. */
    public enum Every {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** How many such periods are left in the year, the present one included. */
        int leftInYear(LocalDate today) {
            int monthsLeft = 13 - today.getMonthValue();
            return (monthsLeft + months - 1) / months;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_type")
    private Holder.Type providerType;

    @Column(name = "provider_id")
    private UUID providerId;

    private int slots;

    @Enumerated(EnumType.STRING)
    private Every every;

    protected Offer() {}

    Offer(MakeOffer request, UUID requester, Instant now) {
        super(request.title(), request.description(), request.category(), request.organizationId(), requester, now);
        this.providerType = request.provider().type();
        this.providerId = request.provider().id();
        this.slots = request.slots() == null ? 1 : request.slots();
        this.every = request.every();
    }

    @Override
    Origin origin() {
        return null;
    }

    @Override
    int places(LocalDate today) {
        return every == null ? slots : slots * every.leftInYear(today);
    }

    Holder provider() {
        return new Holder(providerType, providerId);
    }

    int slots() {
        return slots;
    }

    Every every() {
        return every;
    }
}
