package org.dangjian.market.trade.skill;

import java.util.List;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a holder registered, in the order of the codes; {@code version} 0 while nothing ever was. */
@Schema(name = "Skills")
public record SkillsView(Holder holder, List<SkillView> entries, int version) implements IfMatch.Versioned {

    /** One category. */
    @Schema(name = "Skill")
    public record SkillView(
            String category, String title, @Nullable String note) {}
}
