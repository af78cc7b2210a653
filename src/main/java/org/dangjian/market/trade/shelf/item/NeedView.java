package org.dangjian.market.trade.shelf.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.Origin;
import org.dangjian.market.trade.shelf.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A need as its requester and the staff see it; the beneficiary is masked and left out of lists, and whom it was filed for
 * is named in full to the requester alone.
 *
 * @param proposedItem what the street is asked to approve, as the community wrote it; left out of lists
 * @param pictures what it looks like, for those who see the need
 * @param claims who took it and how far they are, for the requester and the staff; left out of lists
 */
@Schema(name = "Need")
public record NeedView(
        UUID id,
        @Nullable Origin origin,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable UUID organizationId,
        @Nullable String onBehalfOf,
        @Nullable FileNeed.Beneficiary beneficiary,
        Proposal.Status status,
        @Nullable String publicTitle,
        @Nullable String publicDescription,
        @Nullable Integer points,
        @Nullable LocalDate closesOn,
        @Nullable String reason,
        @Nullable UUID itemId,
        @Nullable ItemTerms proposedItem,
        @Nullable List<NeedClaims.Line> claims,
        List<PictureView> pictures,
        int version)
        implements IfMatch.Versioned {

    public static NeedView of(
            Caller caller,
            Need need,
            FileNeed.Beneficiary beneficiary,
            ItemTerms proposedItem,
            List<NeedClaims.Line> claims,
            List<PictureView> pictures) {
        boolean own = caller.accountId().equals(need.requesterId());
        return new NeedView(
                need.id(),
                need.origin(),
                need.title(),
                need.description(),
                need.category(),
                need.organizationId(),
                own ? need.onBehalfOf() : FieldCipher.maskName(need.onBehalfOf()),
                masked(beneficiary),
                need.status(),
                need.shownTitle(),
                need.publicDescription(),
                need.points(),
                need.closesOn(),
                need.reason(),
                need.itemId(),
                proposedItem,
                claims,
                pictures == null ? List.of() : pictures,
                need.version());
    }

    static FileNeed.Beneficiary masked(FileNeed.Beneficiary beneficiary) {
        return beneficiary == null
                ? null
                : new FileNeed.Beneficiary(
                        FieldCipher.maskName(beneficiary.name()),
                        FieldCipher.maskPhone(beneficiary.phone()),
                        beneficiary.address() == null ? null : "******");
    }
}
