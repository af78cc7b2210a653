package org.dangjian.market.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A category of items. */
@Entity
@Table(name = "item_category")
public class ItemCategory {

    @Id
    private String code;

    private String title;

    @Column(name = "organization_id")
    private UUID organizationId;

    protected ItemCategory() {}

    ItemCategory(String code, String title, UUID organizationId) {
        this.code = code;
        this.title = title;
        this.organizationId = organizationId;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    UUID organizationId() {
        return organizationId;
    }
}
