package org.dangjian.market.people.access.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.dangjian.market.platform.shared.CurrentCaller;

/**
 * Where somebody signs in from.
 *
 * @param address the network address; it is kept as a keyed digest only
 * @param device what kind of device, for the list of one's own sessions
 */
public record Origin(String address, String device) {

    public static Origin of(HttpServerRequest request) {
        return new Origin(CurrentCaller.addressOf(request), device(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    private static String device(String agent) {
        if (agent == null) {
            return "其他设备";
        }
        if (agent.contains("MicroMessenger")) {
            return "微信";
        }
        if (agent.contains("Mobile") || agent.contains("Android") || agent.contains("iPhone")) {
            return "手机浏览器";
        }
        return agent.startsWith("Mozilla") ? "电脑浏览器" : "其他设备";
    }
}
