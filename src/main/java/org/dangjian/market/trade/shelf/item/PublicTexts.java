package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.NeedRepository;
import org.dangjian.market.trade.shelf.PublicText;

/** Looks at the texts of items that are made or changed on the shelf itself; those of proposals are looked at in review. */
@ApplicationScoped
class PublicTexts {

    private final NeedRepository needs;
    private final FieldCipher cipher;

    PublicTexts(NeedRepository needs, FieldCipher cipher) {
        this.needs = needs;
        this.cipher = cipher;
    }

    /**
     * @param needId what the item came from, or {@code null}
     * @throws Problem {@code public-text-personal} naming the field
     */
    void require(UUID needId, String title, String description, String place) {
        privacy(needId)
                .require("title", title)
                .require("description", description)
                .require("place", place);
    }

    /**
     * @param adoption may be {@code null}
     * @throws Problem {@code public-text-personal} naming the field
     */
    void requireAdoption(Adoption adoption) {
        if (adoption != null) {
            PublicText.OF_NOBODY
                    .require("adoption.meeting", adoption.meeting())
                    .require("adoption.participants", adoption.participants());
        }
    }

    /** Why an item came down stands on the shelf, too. */
    void requireReason(UUID needId, String reason) {
        privacy(needId).require("reason", reason);
    }

    private PublicText privacy(UUID needId) {
        Need need = needId == null ? null : needs.findById(needId);
        return need == null ? PublicText.OF_NOBODY : need.privacy(cipher);
    }
}
