package org.dangjian.market.platform.notice;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message.
 *
 * @param title of its kind, for a list
 * @param subjectType what {@code subjectId} is one of, so that a tap opens it; NONE where there is nothing to open
 * @param subjectId {@code null} where there is nothing to open
 * @param readAt {@code null} until it was opened
 */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        NoticeKind kind,
        String title,
        String text,
        NoticeKind.SubjectType subjectType,
        @Nullable UUID subjectId,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.kind().title(),
                notice.text(),
                notice.kind().subjectType(),
                notice.subjectId(),
                notice.createdAt(),
                notice.readAt());
    }
}
