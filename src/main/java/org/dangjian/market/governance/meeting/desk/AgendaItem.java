package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Something to be talked about.
 *
 * @param title may be left out where a need says it
 * @param needId the need it comes from, one of the host's part of the tree
 */
public record AgendaItem(@Size(max = 100) String title, UUID needId) {
    /** Texts in their normal form: what looks the same is the same. */
    public AgendaItem {
        title = NormalForm.line(title);
    }
}
