package org.dangjian.market.governance.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team.
 *
 * @param skills what it can do, by the titles of categories
 * @param members how many members are in it, {@code residents} how many residents
 * @param services how often it served, as verified; {@code claims} what it has in hand
 * @param roster who is in it; {@code null} in lists
 * @param hosting whether the caller keeps it and claims for it
 */
@Schema(name = "Team")
public record TeamView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String kind,
        String kindTitle,
        String title,
        @Nullable UUID leaderId,
        @Nullable String leaderName,
        List<String> skills,
        LocalDate foundedOn,
        @Nullable LocalDate disbandedOn,
        @Nullable String reason,
        long members,
        long residents,
        long services,
        long claims,
        @Nullable List<ClaimView.HolderView> roster,
        boolean hosting,
        int version)
        implements IfMatch.Versioned {}
