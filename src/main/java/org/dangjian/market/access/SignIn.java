package org.dangjian.market.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of signing in and out. */
public interface SignIn {

    /** Mainland mobile numbers: what members are registered under. */
    String PHONE = "1\\d{10}";

    /** Phone and password. */
    record Login(
            @NotNull @Size(max = 20) String phone,
            @NotNull @Size(max = 128) String password) {}

    /** The refresh token of the last answer. */
    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

    /** The old password and a new one of 8 to 128 characters with letters and digits. */
    record ChangePassword(
            @NotNull @Size(max = 128) String old,
            @NotNull @StrongPassword @JsonProperty("new") String newPassword) {}

    /** The one-time set-up of the first SYSTEM_ADMIN. */
    record Setup(
            @NotBlank @Size(max = 200) String secret,
            @NotBlank @Size(max = 50) String name,

            @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
            String phone,

            @NotNull @StrongPassword String password) {}

    /** The code of {@code wx.login}. */
    @Schema(name = "WechatCode")
    record Wechat(@NotBlank @Size(max = 200) String code) {}

    /**
     * Which account is mine.
     *
     * @param bindTicket from the answer {@code wechat-not-bound}
     * @param phoneCode what WeChat's phone number button gave; {@code null} when someone is to confirm instead
     */
    @Schema(name = "BindWechat")
    record Bind(
            @NotBlank @Size(max = 200) String bindTicket,

            @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
            String phone,

            @NotBlank @Size(max = 50) String name,
            @Size(max = 200) String phoneCode) {}

    /** The answer while someone has to confirm; the same whether the person is registered or not. */
    @Schema(name = "WaitingForConfirmation")
    record Waiting(String status, String message) {

        static final Waiting NOTE = new Waiting("WAITING", "已收到。与登记信息一致的，经支部或社区确认后即可用微信登录。");
    }

    /** The word of someone who knows the person. */
    @Schema(name = "DecideWechat")
    record ConfirmWechat(@NotNull Decision decision) {

        /** What was decided. */
        @Schema(name = "WechatDecision")
        public enum Decision {
            CONFIRM,
            DECLINE
        }
    }
}
