package org.dangjian.market.assessment.event;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.resteasy.reactive.Separator;

/** Which events to list; absent parts do not filter. */
public record RecordedEventFilter(
        @QueryParam("status") @Separator(",") Set<RecordedEvent.Status> status,
        @QueryParam("holderType") Holder.Type holderType,
        @QueryParam("holderId") UUID holderId) {}
