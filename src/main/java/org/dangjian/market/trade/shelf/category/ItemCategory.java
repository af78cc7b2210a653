package org.dangjian.market.trade.shelf.category;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A category of items: shipped, or of one district, which may rename and close its own. */
@Entity
@Table(name = "item_category")
public class ItemCategory {

    @Id
    private UUID id;

    private String code;
    private String title;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "code_key")
    private String codeKey;

    private boolean closed;

    @Version
    private int version;

    protected ItemCategory() {}

    ItemCategory(AddCategory request) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.code = request.code();
        this.title = request.title().strip();
        this.organizationId = request.organizationId();
        this.codeKey = code + "|" + organizationId;
    }

    /** Gives it another title, closes it for what is new or opens it again; absent parts stay. */
    void change(UpdateCategory request) {
        this.title = request.title() == null ? title : request.title().strip();
        this.closed = request.closed() == null ? closed : request.closed();
    }

    UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The district it belongs to; {@code null} for those that hold everywhere. */
    UUID organizationId() {
        return organizationId;
    }

    /** Whether nothing new is put under it; what stands there stays. */
    public boolean isClosed() {
        return closed;
    }

    int version() {
        return version;
    }
}
