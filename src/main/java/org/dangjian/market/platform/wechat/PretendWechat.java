package org.dangjian.market.platform.wechat;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** WeChat as the demo plays it: nothing ever leaves the machine. The code {@code demo-1} is the person {@code 1}. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class PretendWechat implements Wechat {

    private static final String CODE = "demo-";
    private static final String RISKY = "违规示例";

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

    /** What the demo takes for words that must not be shown. */
    @Override
    public Judgement judge(String openId, String words) {
        return words.contains(RISKY) ? Judgement.RISKY : Judgement.PASS;
    }

    /** A QR code of what a real one would open. */
    @Override
    public byte[] code(String page, String scene) {
        return QrCode.png(page + "?scene=" + scene);
    }

    private static String suffix(String code) {
        if (!code.startsWith(CODE)) {
            throw Problem.of(ProblemCode.WECHAT_CODE_INVALID);
        }
        return code.substring(CODE.length());
    }
}
