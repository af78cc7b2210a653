package org.dangjian.market.platform.notice;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message; {@code readAt} is {@code null} until it was opened. */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        String text,
        @Nullable UUID subjectId,
        Instant createdAt,
        @Nullable Instant readAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.id(), notice.text(), notice.subjectId(), notice.createdAt(), notice.readAt());
    }
}
