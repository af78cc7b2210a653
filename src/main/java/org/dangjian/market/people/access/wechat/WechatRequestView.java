package org.dangjian.market.people.access.wechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone who says on WeChat that they are this person. */
@Schema(name = "WechatRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WechatRequestView(
        UUID id,
        UUID accountId,
        UUID memberId,
        String name,
        WechatRequest.Status status,
        String statusTitle,
        Instant askedAt) {}
