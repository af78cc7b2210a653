package org.dangjian.market.people.member.merge;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That two records are of one person.
 *
 * @param keptId the record that goes on
 * @param mergedId the record whose points and account the other takes over
 */
@Schema(name = "MemberMerge")
public record MemberMergeView(
        UUID id,
        UUID keptId,
        UUID mergedId,
        String reason,
        MemberMerge.Status status,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {}
