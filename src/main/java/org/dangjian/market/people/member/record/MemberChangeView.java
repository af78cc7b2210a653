package org.dangjian.market.people.member.record;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed of a member.
 *
 * @param field the title of the field
 * @param from what it said before, phones masked; {@code null} where there was nothing
 * @param by the account that changed it
 */
@Schema(name = "MemberChange")
public record MemberChangeView(
        UUID id,
        Instant at,
        UUID by,
        String field,
        @Nullable String from,
        @Nullable String to) {}
