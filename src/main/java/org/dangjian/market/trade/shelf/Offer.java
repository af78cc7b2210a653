package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;

/**
 * What a unit or member offers to do for others (服务清单, 《城市区域化党建调研报告》二(一)), or a resident for the units and
 * the community (互惠, 三: 居民也积极主动、力所能及地为驻区单位提供服务), which is help among neighbours and earns no points.
 */
@Entity
@Table(name = "offer")
public class Offer extends Proposal {

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_type")
    private Holder.Type providerType;

    @Column(name = "provider_id")
    private UUID providerId;

    private int slots;

    @Enumerated(EnumType.STRING)
    private Every every;

    protected Offer() {}

    public Offer(MakeOffer request, UUID requester, Instant now) {
        super(request.title(), request.description(), request.category(), request.organizationId(), requester, now);
        this.providerType = request.provider().type();
        this.providerId = request.provider().id();
        offerAnew(request.slots(), request.every());
    }

    @Override
    public String subject() {
        return "offer";
    }

    @Override
    public Origin origin() {
        return null;
    }

    @Override
    int places() {
        return slots;
    }

    @Override
    public void edit(ReviewProposal decision, Integer scored) {
        super.edit(decision, scored);
        this.slots = decision.capacity() == null ? slots : decision.capacity();
        this.every = decision.every() == null ? every : decision.every();
    }

    /** What the provider wrote is meant for everybody, unless a reviewer wrote something better. */
    @Override
    String shownTitle() {
        return publicTitle() == null ? title() : publicTitle();
    }

    @Override
    String shownDescription() {
        return publicDescription() == null ? description() : publicDescription();
    }

    @Override
    PublicText privacy(FieldCipher cipher) {
        return PublicText.OF_NOBODY;
    }

    @Override
    public boolean isPaid() {
        return providerType != Holder.Type.RESIDENT;
    }

    /** Corrected with the rest after it was sent back. */
    public final void offerAnew(Integer newSlots, Every newEvery) {
        this.slots = newSlots == null ? 1 : newSlots;
        this.every = newEvery;
    }

    public Holder provider() {
        return new Holder(providerType, providerId);
    }

    public int slots() {
        return slots;
    }

    @Override
    public Every every() {
        return every;
    }
}
