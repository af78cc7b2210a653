package org.dangjian.market.platform.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The calls to WeChat's servers. Answers are read as text: WeChat sends JSON under other content types, too. */
interface WechatApi {

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
    @GET
    @Path("/sns/jscode2session")
    String session(
            @QueryParam("appid") String appId,
            @QueryParam("secret") String secret,
            @QueryParam("js_code") String code,
            @QueryParam("grant_type") String grantType);

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html */
    @POST
    @Path("/cgi-bin/stable_token")
    @Consumes(MediaType.APPLICATION_JSON)
    String token(JsonNode request);

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html */
    @POST
    @Path("/wxa/business/getuserphonenumber")
    @Consumes(MediaType.APPLICATION_JSON)
    String phone(@QueryParam("access_token") String token, JsonNode request);

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
    @POST
    @Path("/cgi-bin/message/subscribe/send")
    @Consumes(MediaType.APPLICATION_JSON)
    String send(@QueryParam("access_token") String token, JsonNode message);

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
    @POST
    @Path("/wxa/msg_sec_check")
    @Consumes(MediaType.APPLICATION_JSON)
    String judge(@QueryParam("access_token") String token, JsonNode words);

    /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html */
    @POST
    @Path("/wxa/getwxacodeunlimit")
    @Consumes(MediaType.APPLICATION_JSON)
    byte[] code(@QueryParam("access_token") String token, JsonNode what);
}
