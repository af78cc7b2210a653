package org.dangjian.market.people.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything the installation keeps on the person who asks.
 *
 * @param memberId the own member's record; absent for who is none
 * @param mostRows how many rows of a kind are given at most, the latest ones
 */
@Schema(name = "PersonalData")
public record PersonalDataView(
        Instant takenAt, UUID accountId, @Nullable UUID memberId, int mostRows, List<Section> sections) {

    /**
     * The rows of one kind.
     *
     * @param truncated whether there are older ones that are not in the document
     */
    @Schema(name = "PersonalDataSection")
    public record Section(String name, String title, boolean truncated, List<Map<String, Object>> rows) {}
}
