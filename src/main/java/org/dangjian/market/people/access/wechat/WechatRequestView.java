package org.dangjian.market.people.access.wechat;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone who says on WeChat that they are this person. */
@Schema(name = "WechatRequest")
public record WechatRequestView(
        UUID id,
        @Nullable UUID accountId,
        @Nullable UUID memberId,
        String name,
        WechatRequest.Status status,
        String statusTitle,
        Instant askedAt) {}
