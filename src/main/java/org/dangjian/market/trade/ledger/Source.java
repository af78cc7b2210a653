package org.dangjian.market.trade.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a posting comes from. The ledger knows no more of it than this. */
public record Source(Type type, UUID id) {

    /** The kinds of source. */
    @Schema(name = "SourceType")
    public enum Type {
        CLAIM,
        COMPLETION,
        ADJUSTMENT,
        ORDER,
        INDIVIDUAL_PLAN,
        YEAR_BEGIN,
        MERGE
    }
}
