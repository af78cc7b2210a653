package org.dangjian.market.governance.meeting.rhythm;

import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often meetings of a kind are due at a level.
 *
 * @param decidedBy the city or district that decided it; {@code null} for what holds everywhere
 */
@Schema(name = "MeetingRhythm")
public record RhythmView(
        String kind,
        String kindTitle,
        Level level,
        String levelTitle,
        Rhythm every,
        String everyTitle,
        @Nullable UUID decidedBy) {}
