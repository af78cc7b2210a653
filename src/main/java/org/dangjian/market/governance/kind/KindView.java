package org.dangjian.market.governance.kind;

import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of a district's list.
 *
 * @param organizationId the district it belongs to; {@code null} for those that hold everywhere
 * @param closed whether nothing new is put under it
 */
@Schema(name = "Kind")
public record KindView(
        UUID id,
        KindList list,
        String code,
        String title,
        int position,
        @Nullable UUID organizationId,
        boolean closed,
        int version)
        implements IfMatch.Versioned {

    static KindView of(DistrictKind kind) {
        return new KindView(
                kind.id(),
                kind.list(),
                kind.code(),
                kind.title(),
                kind.position(),
                kind.districtId(),
                kind.isClosed(),
                kind.version());
    }
}
