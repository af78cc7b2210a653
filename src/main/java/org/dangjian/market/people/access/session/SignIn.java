package org.dangjian.market.people.access.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.keys.StrongPassword;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of signing in and out. */
public interface SignIn {

    /** Mainland mobile numbers: what members are registered under. */
    String PHONE = "1\\d{10}";

    /** Phone and password. */
    record Login(
            @NotNull @Size(max = 20) String phone,
            @NotNull @Size(max = 128) String password) {

        /** In the form in which texts are kept. */
        public Login {
            phone = NormalForm.phone(phone);
        }
    }

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

            @NotNull @StrongPassword String password) {

        /** In the form in which texts are kept. */
        public Setup {
            name = NormalForm.name(name);
            phone = NormalForm.phone(phone);
        }
    }

    /** The code that was handed over, and the password it becomes. */
    @Schema(name = "ActivateAccount")
    record Activate(
            @NotNull @Size(max = 20) String phone,
            @NotBlank @Size(max = 40) String code,
            @NotNull @StrongPassword String password) {

        /** In the form in which texts are kept. */
        public Activate {
            phone = NormalForm.phone(phone);
        }
    }

    /** What a code sent to a phone is for; one for another purpose does not fit. */
    @Schema(name = "CodePurpose")
    @Labelled("CodePurpose")
    enum CodePurpose implements Titled {
        LOGIN,
        RESET_PASSWORD,
        REGISTER,
        CHANGE_PHONE
    }

    /** Asks for a code by text message. */
    @Schema(name = "AskCode")
    record AskCode(
            @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
            String phone,

            @NotNull CodePurpose purpose) {

        /** In the form in which texts are kept. */
        public AskCode {
            phone = NormalForm.phone(phone);
        }
    }

    /**
     * A code is on its way, whether the number is registered or not.
     *
     * @param validFor seconds it works
     * @param pretendedCode only where text messages are pretended (dev, demo): the code itself
     */
    @Schema(name = "CodeSent")
    record CodeSent(long validFor, @Nullable String pretendedCode) {}

    /** Signs in with a code. */
    @Schema(name = "CodeLogin")
    record CodeLogin(
            @NotNull @Size(max = 20) String phone,
            @NotBlank @Size(max = 10) String code) {

        /** In the form in which texts are kept. */
        public CodeLogin {
            phone = NormalForm.phone(phone);
        }
    }

    /** A new password, with a code that was sent to the phone. */
    @Schema(name = "ResetPassword")
    record ResetPassword(
            @NotNull @Size(max = 20) String phone,
            @NotBlank @Size(max = 10) String code,
            @NotNull @StrongPassword String password) {

        /** In the form in which texts are kept. */
        public ResetPassword {
            phone = NormalForm.phone(phone);
        }
    }

    /** Another number for one's own account, with the code that was sent to it. */
    @Schema(name = "NewPhone")
    record NewPhone(
            @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
            String phone,

            @NotBlank @Size(max = 10) String code) {

        /** In the form in which texts are kept. */
        public NewPhone {
            phone = NormalForm.phone(phone);
        }
    }

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
            @Size(max = 200) String phoneCode) {

        /** In the form in which texts are kept. */
        public Bind {
            phone = NormalForm.phone(phone);
            name = NormalForm.name(name);
        }
    }

    /**
     * A resident who signs up with a WeChat identity, into a community they name.
     *
     * @param bindTicket from the answer {@code wechat-not-bound}
     * @param phoneCode what WeChat's phone number button gave; without it the account has no phone
     */
    @Schema(name = "RegisterByWechat")
    record RegisterByWechat(
            @NotBlank @Size(max = 200) String bindTicket,
            @NotBlank @Size(max = 50) String name,
            @NotNull UUID communityId,
            @Size(max = 200) String phoneCode) {

        /** In the form in which texts are kept. */
        public RegisterByWechat {
            name = NormalForm.name(name);
        }
    }

    /** A resident who signs up with a code that was sent to the phone, into a community they name. */
    @Schema(name = "RegisterByPhone")
    record RegisterByPhone(
            @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
            String phone,

            @NotBlank @Size(max = 10) String code,
            @NotBlank @Size(max = 50) String name,
            @NotNull UUID communityId) {

        /** In the form in which texts are kept. */
        public RegisterByPhone {
            phone = NormalForm.phone(phone);
            name = NormalForm.name(name);
        }
    }

    /**
     * The answer while someone has to confirm; the same whether the person is registered or not.
     *
     * @param number to be read to the person who confirms; one that belongs to no request looks like any other
     */
    @Schema(name = "WaitingForConfirmation")
    record Waiting(String status, String message, String number) {

        public static Waiting of(String number) {
            return new Waiting("WAITING", "已收到。请把确认码告诉支部或社区的工作人员；与登记信息一致的，确认后即可用微信登录。", number);
        }
    }

    /**
     * The word of someone who knows the person.
     *
     * @param number the six digits the person sees; required to confirm
     */
    @Schema(name = "DecideWechat")
    record ConfirmWechat(
            @NotNull Decision decision,
            @Pattern(regexp = "\\d{6}") String number) {
        /** Texts in their normal form: what looks the same is the same. */
        public ConfirmWechat {
            number = NormalForm.code(number);
        }
    }
}
