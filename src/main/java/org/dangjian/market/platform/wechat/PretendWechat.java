package org.dangjian.market.platform.wechat;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** WeChat as the demo plays it: nothing ever leaves the machine. The code {@code demo-1} is the person {@code 1}. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class PretendWechat implements Wechat {

    private static final String CODE = "demo-";

    @Override
    public String openId(String code) {
        return "pretended-" + suffix(code);
    }

    @Override
    public String phone(String phoneCode) {
        return suffix(phoneCode);
    }

    @Override
    public Delivery send(String openId, String template, Map<String, String> fields) {
        return Delivery.TAKEN;
    }

    private static String suffix(String code) {
        if (!code.startsWith(CODE)) {
            throw Problem.of(ProblemCode.WECHAT_CODE_INVALID);
        }
        return code.substring(CODE.length());
    }
}
