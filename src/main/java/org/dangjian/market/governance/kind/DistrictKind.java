package org.dangjian.market.governance.kind;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An entry of a list: shipped, or of one district, which may rename, move and close its own. */
@Entity
@Table(name = "district_kind")
public class DistrictKind {

    static final int LAST = 9000;

    @Id
    private UUID id;

    @Column(name = "district_id", updatable = false)
    private UUID districtId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind_list", updatable = false)
    private KindList kindList;

    @Column(updatable = false)
    private String code;

    private String title;
    private int position;
    private boolean closed;

    @Column(name = "kind_key", updatable = false)
    private String kindKey;

    @Version
    private int version;

    protected DistrictKind() {}

    DistrictKind(AddKind request) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.districtId = request.organizationId();
        this.kindList = request.list();
        this.code = request.code();
        this.title = request.title();
        this.position = request.position() == null ? LAST : request.position();
        this.kindKey = kindList + "|" + code + "|" + districtId;
    }

    /** Gives it another title or place, closes it for what is new or opens it again; absent parts stay. */
    void change(UpdateKind request) {
        this.title = request.title() == null ? title : request.title();
        this.position = request.position() == null ? position : request.position();
        this.closed = request.closed() == null ? closed : request.closed();
    }

    UUID id() {
        return id;
    }

    /** The district it belongs to; {@code null} for those that hold everywhere. */
    UUID districtId() {
        return districtId;
    }

    public KindList list() {
        return kindList;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    int position() {
        return position;
    }

    /** Whether nothing new is put under it; what stands there stays. */
    public boolean isClosed() {
        return closed;
    }

    int version() {
        return version;
    }
}
