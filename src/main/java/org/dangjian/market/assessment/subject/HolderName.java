package org.dangjian.market.assessment.subject;

import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** A holder with the name by which people know it. */
public record HolderName(Holder.Type type, UUID id, String name) {

    public static HolderName of(Holder holder, String name) {
        return new HolderName(holder.type(), holder.id(), name);
    }
}
