package org.dangjian.market.trade.claim.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.people.access.account.ActorView;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attendance of a mandatory item and who recorded it, the holder or somebody for them. */
@Schema(name = "Completion")
public record CompletionView(
        UUID id,
        UUID itemId,
        String itemTitle,
        ClaimView.HolderView holder,
        LocalDate servedOn,
        String summary,
        Completion.Status status,
        String statusTitle,
        @Nullable String reason,
        ActorView recordedBy,
        int version)
        implements IfMatch.Versioned {

    static CompletionView of(
            Completion completion, String itemTitle, ClaimView.HolderView holder, ActorView recordedBy) {
        return new CompletionView(
                completion.id(),
                completion.itemId(),
                itemTitle,
                holder,
                completion.servedOn(),
                completion.summary(),
                completion.status(),
                completion.status().title(),
                completion.reason(),
                recordedBy,
                completion.version());
    }
}
