package org.dangjian.market.platform.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.logging.Logger;

/** WeChat's own servers. */
@ApplicationScoped
@DefaultBean
class RealWechat implements Wechat {

    private static final Logger LOG = Logger.getLogger(RealWechat.class);

    private static final int OK = 0;
    /** The access token is missing, wrong or expired. */
    private static final Set<Integer> TOKEN_ERRORS = Set.of(40001, 40014, 42001);
    /** The code is wrong, used or expired. */
    private static final Set<Integer> CODE_ERRORS = Set.of(40029, 40163, 40226);
    /** No such person; the person refused; the template or its blanks are wrong. */
    private static final Set<Integer> NEVER = Set.of(40003, 43101, 40037, 47003);

    /** What WeChat calls words under something (评论), and how many characters it looks at. */
    private static final int COMMENT = 2;

    private static final int MOST_JUDGED = 2500;

    /** Tokens live two hours; this much earlier another is fetched. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final long CONNECT_SECONDS = 3;
    private static final long READ_SECONDS = 5;

    private record Token(String value, Instant until) {}

    private final WechatConfig config;
    private final ObjectMapper mapper;
    private final BusinessDay clock;
    private final WechatApi api;
    private volatile Token token;

    RealWechat(WechatConfig config, ObjectMapper mapper, BusinessDay clock) {
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
        this.api = RestClientBuilder.newBuilder()
                .baseUri(config.api())
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(WechatApi.class);
    }

    @Override
    public String openId(String code) {
        JsonNode answer = ask(() -> api.session(appId(), secret(), code, "authorization_code"));
        requireCode(answer);
        return text(answer, "openid");
    }

    @Override
    public String phone(String phoneCode) {
        JsonNode answer =
                withToken(access -> api.phone(access, mapper.createObjectNode().put("code", phoneCode)));
        requireCode(answer);
        return text(answer.path("phone_info"), "purePhoneNumber");
    }

    @Override
    public Delivery send(String openId, String template, Map<String, String> fields) {
        ObjectNode message = mapper.createObjectNode().put("touser", openId).put("template_id", template);
        ObjectNode data = message.putObject("data");
        fields.forEach((name, value) -> data.putObject(name).put("value", value));
        try {
            int code = errorOf(withToken(access -> api.send(access, message)));
            if (code == OK) {
                return Delivery.TAKEN;
            }
            LOG.warnf("WeChat did not take a message: error %d", code);
            return NEVER.contains(code) ? Delivery.REFUSED : Delivery.FAILED;
        } catch (Problem unavailable) {
            return Delivery.FAILED;
        }
    }

    @Override
    public Judgement judge(String openId, String words) {
        if (openId == null) {
            return Judgement.PASS;
        }
        ObjectNode request = mapper.createObjectNode()
                .put("version", 2)
                .put("scene", COMMENT)
                .put("openid", openId)
                .put("content", words.length() > MOST_JUDGED ? words.substring(0, MOST_JUDGED) : words);
        JsonNode answer = withToken(access -> api.judge(access, request));
        if (errorOf(answer) != OK) {
            LOG.warnf("WeChat did not judge words: error %d", errorOf(answer));
            throw Problem.of(ProblemCode.WECHAT_UNAVAILABLE);
        }
        return switch (answer.path("result").path("suggest").asText()) {
            case "pass" -> Judgement.PASS;
            case "risky" -> Judgement.RISKY;
            default -> Judgement.REVIEW;
        };
    }

    /** A picture, or JSON that says why there is none. */
    @Override
    public byte[] code(String page, String scene) {
        ObjectNode request =
                mapper.createObjectNode().put("scene", scene).put("page", page).put("check_path", false);
        byte[][] picture = new byte[1][];
        JsonNode answer = withToken(access -> {
            byte[] body = api.code(access, request);
            boolean json = body.length > 0 && body[0] == '{';
            picture[0] = json ? null : body;
            return json ? new String(body, StandardCharsets.UTF_8) : "{}";
        });
        if (picture[0] == null) {
            LOG.warnf("WeChat made no code: error %d", errorOf(answer));
            throw Problem.of(ProblemCode.WECHAT_UNAVAILABLE);
        }
        return picture[0];
    }

    /** Once more with a fresh token when WeChat does not know the one at hand. */
    private JsonNode withToken(Function<String, String> call) {
        JsonNode answer = ask(() -> call.apply(token(false)));
        return TOKEN_ERRORS.contains(errorOf(answer)) ? ask(() -> call.apply(token(true))) : answer;
    }

    private synchronized String token(boolean fresh) {
        if (fresh || token == null || token.until().isBefore(clock.now())) {
            ObjectNode request = mapper.createObjectNode()
                    .put("grant_type", "client_credential")
                    .put("appid", appId())
                    .put("secret", secret());
            JsonNode answer = ask(() -> api.token(request));
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
            token = new Token(
                    text(answer, "access_token"), clock.now().plus(life).minus(MARGIN));
        }
        return token.value();
    }

    /** @throws Problem {@code wechat-unavailable} when there is no answer to understand */
    private JsonNode ask(Supplier<String> call) {
        try {
            return mapper.readTree(call.get());
        } catch (ProcessingException | WebApplicationException | JsonProcessingException failure) {
            // The message may hold the address with the secret: only its kind is told.
            LOG.warnf("WeChat could not be asked: %s", failure.getClass());
            throw Problem.of(ProblemCode.WECHAT_UNAVAILABLE);
        }
    }

    private static void requireCode(JsonNode answer) {
        int error = errorOf(answer);
        if (CODE_ERRORS.contains(error)) {
            throw Problem.of(ProblemCode.WECHAT_CODE_INVALID);
        }
        if (error != OK) {
            LOG.warnf("WeChat answered with error %d", error);
            throw Problem.of(ProblemCode.WECHAT_UNAVAILABLE);
        }
    }

    private static String text(JsonNode answer, String field) {
        if (!answer.path(field).isTextual()) {
            LOG.warnf("WeChat's answer has no %s: error %d", field, errorOf(answer));
            throw Problem.of(ProblemCode.WECHAT_UNAVAILABLE);
        }
        return answer.path(field).asText();
    }

    private static int errorOf(JsonNode answer) {
        return answer.path("errcode").asInt(OK);
    }

    private String appId() {
        return config.appId().orElseThrow(() -> Problem.of(ProblemCode.WECHAT_UNAVAILABLE));
    }

    private String secret() {
        return config.secret().orElseThrow(() -> Problem.of(ProblemCode.WECHAT_UNAVAILABLE));
    }
}
