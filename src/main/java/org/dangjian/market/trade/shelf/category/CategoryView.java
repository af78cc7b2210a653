package org.dangjian.market.trade.shelf.category;

import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A category.
 *
 * @param organizationId the district it belongs to; {@code null} for those that hold everywhere
 * @param closed whether nothing new is put under it
 */
@Schema(name = "Category")
public record CategoryView(
        UUID id, String code, String title, @Nullable UUID organizationId, boolean closed, int version)
        implements IfMatch.Versioned {

    static CategoryView of(ItemCategory category) {
        return new CategoryView(
                category.id(),
                category.code(),
                category.title(),
                category.organizationId(),
                category.isClosed(),
                category.version());
    }
}
