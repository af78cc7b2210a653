package org.dangjian.market.people.access.account;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to the first who asks to undo something: nothing has changed yet. */
@Schema(name = "UndoWaiting")
public record UndoAnswer(String status, String message) {

    private static final UndoAnswer WAITING =
            new UndoAnswer("WAITING", "已登记。原由两人办成的事项须两人撤销，请另一名有权限的工作人员再办理一次同样的操作，三十天内有效。");

    /** 200 with what was undone, or 202 when it waits for the second. */
    public static RestResponse<Object> of(Optional<?> undone) {
        return undone.isPresent()
                ? RestResponse.ok(undone.get())
                : RestResponse.status(RestResponse.Status.ACCEPTED, WAITING);
    }
}
