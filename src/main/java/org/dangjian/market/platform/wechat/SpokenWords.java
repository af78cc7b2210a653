package org.dangjian.market.platform.wechat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Spoken;
import org.jboss.logging.Logger;

/**
 * Asks WeChat what it thinks of somebody's words before they are written down. What WeChat would have looked at is left to
 * the staff, who look at all that is published; so is everything while WeChat does not answer.
 */
@ApplicationScoped
public class SpokenWords implements Idempotent.Preparation {

    private static final Logger LOG = Logger.getLogger(SpokenWords.class);

    private final Wechat wechat;
    private final WechatBindings bindings;
    private final CurrentCaller current;

    SpokenWords(Wechat wechat, WechatBindings bindings, CurrentCaller current) {
        this.wechat = wechat;
        this.bindings = bindings;
        this.current = current;
    }

    @Override
    public void prepare(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Spoken spoken) {
                require(openId(), spoken);
            }
        }
    }

    /**
     * The same for who has not signed in.
     *
     * @throws Problem {@code words-refused}
     */
    public void requireOfStranger(Spoken spoken) {
        require(null, spoken);
    }

    private void require(String openId, Spoken spoken) {
        String words = spoken.spokenWords().stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        if (!words.isBlank() && judged(openId, words) == Wechat.Judgement.RISKY) {
            throw Problem.of(ProblemCode.WORDS_REFUSED);
        }
    }

    private Wechat.Judgement judged(String openId, String words) {
        try {
            return wechat.judge(openId, words);
        } catch (Problem unavailable) {
            LOG.warn("words were not judged: WeChat did not answer");
            return Wechat.Judgement.REVIEW;
        }
    }

    private String openId() {
        return QuarkusTransaction.requiringNew()
                .call(() -> bindings.openIdOf(current.get().accountId()).orElse(null));
    }
}
