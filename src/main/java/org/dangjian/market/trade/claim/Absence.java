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
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody did not come (没有来). It flags the claim for the staff while it stands and may be taken back. */
@Entity
@Table(name = "claim_absence")
public class Absence {

    /** Which side did not come. */
    @Schema(name = "AbsenceSide")
    @Labelled("AbsenceSide")
    public enum Side implements Titled {
        SERVING,
        ASKING
    }

    @Id
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private Side absent;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "live_key")
    private String liveKey;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "marked_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "marked_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "marked_at"))
    private Deed marked;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "undone_by"))
    @AttributeOverride(name = "onBehalf", column = @Column(name = "undone_on_behalf"))
    @AttributeOverride(name = "at", column = @Column(name = "undone_at"))
    private Deed undone;

    @Convert(converter = ProtectedText.class)
    @Column(name = "undone_reason")
    private String undoneReason;

    @Version
    private int version;

    protected Absence() {}

    public Absence(UUID claimId, Side absent, String reason, Deed marked) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.claimId = claimId;
        this.absent = absent;
        this.reason = reason;
        this.liveKey = claimId.toString();
        this.marked = marked;
    }

    public void undo(String why, Deed deed) {
        this.undone = deed;
        this.undoneReason = why;
        this.liveKey = null;
    }

    UUID claimId() {
        return claimId;
    }

    public Side absent() {
        return absent;
    }

    public String reason() {
        return reason;
    }

    public Deed marked() {
        return marked;
    }
}
