package org.dangjian.market.platform.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What WeChat's servers are asked and what is made of their answers, over real connections to a stand-in. */
@QuarkusTest
class RealWechatHttpTest {

    private static final String TOKEN = "{\"access_token\":\"T%d\",\"expires_in\":7200}";

    @Inject
    ObjectMapper mapper;

    @Inject
    BusinessDay clock;

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private RealWechat wechat;

    @BeforeEach
    void standIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        wechat = new RealWechat(
                config(URI.create("http://127.0.0.1:" + server.getAddress().getPort())), mapper, clock);
    }

    @AfterEach
    void leave() {
        server.stop(0);
    }

    @Test
    void aCodeBecomesThePersonAndTheSessionKeyIsDropped() {
        answers.add("{\"openid\":\"o-1\",\"session_key\":\"secret-key\"}");
        assertThat(wechat.openId("c&1")).isEqualTo("o-1");
        assertThat(asked)
                .containsExactly(
                        "/sns/jscode2session?appid=app&secret=hush&js_code=c%261&grant_type=authorization_code");
    }

    @Test
    void aUsedCodeIsTheCallersFaultAndASilentWeChatIsNot() {
        answers.add("{\"errcode\":40163,\"errmsg\":\"code been used\"}");
        assertRefused(ProblemCode.WECHAT_CODE_INVALID, () -> wechat.openId("used"));
        answers.add("{\"errcode\":-1,\"errmsg\":\"system busy\"}");
        assertRefused(ProblemCode.WECHAT_UNAVAILABLE, () -> wechat.openId("busy"));
        answers.add("<html>not json");
        assertRefused(ProblemCode.WECHAT_UNAVAILABLE, () -> wechat.openId("page"));
        server.stop(0);
        assertRefused(ProblemCode.WECHAT_UNAVAILABLE, () -> wechat.openId("gone"));
        assertThat(wechat.send("o-1", "tpl", Map.of())).isEqualTo(Wechat.Delivery.FAILED);
    }

    @Test
    void oneTokenServesManyMessagesAndAStaleOneIsRenewed() {
        answers.addAll(List.of(TOKEN.formatted(1), "{\"errcode\":0}", "{\"errcode\":0}"));
        assertThat(wechat.send("o-1", "tpl", Map.of("thing1", "新通知"))).isEqualTo(Wechat.Delivery.TAKEN);
        assertThat(wechat.send("o-1", "tpl", Map.of())).isEqualTo(Wechat.Delivery.TAKEN);
        answers.addAll(List.of("{\"errcode\":42001}", TOKEN.formatted(2), "{\"errcode\":0}"));
        assertThat(wechat.send("o-1", "tpl", Map.of())).isEqualTo(Wechat.Delivery.TAKEN);
        assertThat(asked)
                .filteredOn(path -> path.contains("subscribe"))
                .extracting(path -> path.substring(path.indexOf('?')))
                .containsExactly("?access_token=T1", "?access_token=T1", "?access_token=T1", "?access_token=T2");
    }

    @Test
    void whoUnsubscribedIsNotAskedAgainAndABusyWeChatIs() {
        answers.addAll(List.of(TOKEN.formatted(1), "{\"errcode\":43101}", "{\"errcode\":-1}"));
        assertThat(wechat.send("o-1", "tpl", Map.of())).isEqualTo(Wechat.Delivery.REFUSED);
        assertThat(wechat.send("o-1", "tpl", Map.of())).isEqualTo(Wechat.Delivery.FAILED);
    }

    @Test
    void wordsAreJudgedByWhoSaysThemAndNotWithout() {
        answers.addAll(List.of(
                TOKEN.formatted(1),
                "{\"errcode\":0,\"result\":{\"suggest\":\"risky\",\"label\":20001}}",
                "{\"errcode\":0,\"result\":{\"suggest\":\"review\",\"label\":20001}}",
                "{\"errcode\":0,\"result\":{\"suggest\":\"pass\",\"label\":100}}",
                "{\"errcode\":-1}"));
        assertThat(wechat.judge("o-1", "甲")).isEqualTo(Wechat.Judgement.RISKY);
        assertThat(wechat.judge("o-1", "乙")).isEqualTo(Wechat.Judgement.REVIEW);
        assertThat(wechat.judge("o-1", "丙")).isEqualTo(Wechat.Judgement.PASS);
        assertRefused(ProblemCode.WECHAT_UNAVAILABLE, () -> wechat.judge("o-1", "丁"));
        assertThat(wechat.judge(null, "戊")).isEqualTo(Wechat.Judgement.PASS);
        assertThat(asked).filteredOn(path -> path.contains("msg_sec_check")).hasSize(4);
    }

    @Test
    void aCodeOfTheMiniProgramIsAPictureOrARefusal() {
        answers.addAll(List.of(TOKEN.formatted(1), "picture", "{\"errcode\":41030}", "{\"errcode\":40001}"));
        answers.addAll(List.of(TOKEN.formatted(2), "picture"));
        assertThat(wechat.code("pages/rating/index", "abc")).isEqualTo("picture".getBytes(StandardCharsets.UTF_8));
        assertRefused(ProblemCode.WECHAT_UNAVAILABLE, () -> wechat.code("pages/rating/index", "abc"));
        assertThat(wechat.code("pages/rating/index", "abc")).isEqualTo("picture".getBytes(StandardCharsets.UTF_8));
        assertThat(asked).filteredOn(path -> path.contains("getwxacodeunlimit")).hasSize(4);
    }

    @Test
    void theNumberIsTheOneWeChatKnows() {
        answers.addAll(
                List.of(TOKEN.formatted(1), "{\"errcode\":0,\"phone_info\":{\"purePhoneNumber\":\"10012345678\"}}"));
        assertThat(wechat.phone("p")).isEqualTo("10012345678");
    }

    private static void assertRefused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** WeChat sends JSON as text/plain. */
    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        exchange.getRequestBody().readAllBytes();
        byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static WechatConfig config(URI api) {
        return new WechatConfig() {
            @Override
            public URI api() {
                return api;
            }

            @Override
            public Optional<String> appId() {
                return Optional.of("app");
            }

            @Override
            public Optional<String> secret() {
                return Optional.of("hush");
            }

            @Override
            public Optional<String> template() {
                return Optional.of("tpl");
            }

            @Override
            public int messagesAtOnce() {
                return 1;
            }

            @Override
            public Duration deliverEvery() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration retryAfter() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
