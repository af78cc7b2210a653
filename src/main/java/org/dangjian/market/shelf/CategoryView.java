package org.dangjian.market.shelf;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category; {@code organizationId} is {@code null} for those that hold everywhere. */
@Schema(name = "Category")
public record CategoryView(String code, String title, UUID organizationId) {

    static CategoryView of(ItemCategory category) {
        return new CategoryView(category.code(), category.title(), category.organizationId());
    }
}
