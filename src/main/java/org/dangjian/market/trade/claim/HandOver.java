package org.dangjian.market.trade.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;

/** A claim is offered to a named other (转交), who takes it with its place or declines. */
@Entity
@Table(name = "claim_hand_over")
public class HandOver {

    /** OPEN until the other answers, or somebody else is named. */
    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        REPLACED
    }

    @Id
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_type")
    private Holder.Type fromType;

    @Column(name = "from_id")
    private UUID fromId;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_type")
    private Holder.Type toType;

    @Column(name = "to_id")
    private UUID toId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "open_key")
    private String openKey;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "offered_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "offered_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "offered_at"))
    private Deed offered;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "answered_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
    private Deed answered;

    @Version
    private int version;

    protected HandOver() {}

    public HandOver(Claim claim, Holder to, Deed offered) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.claimId = claim.id();
        this.fromType = claim.holder().type();
        this.fromId = claim.holder().id();
        this.toType = to.type();
        this.toId = to.id();
        this.status = Status.OPEN;
        this.openKey = claim.id().toString();
        this.offered = offered;
    }

    public void end(Status how, String why, Deed deed) {
        this.status = how;
        this.reason = why;
        this.answered = deed;
        this.openKey = null;
    }

    UUID claimId() {
        return claimId;
    }

    public Holder from() {
        return new Holder(fromType, fromId);
    }

    public Holder to() {
        return new Holder(toType, toId);
    }

    public Deed offered() {
        return offered;
    }
}
