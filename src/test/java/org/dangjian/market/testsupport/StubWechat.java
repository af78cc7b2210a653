package org.dangjian.market.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dangjian.market.platform.page.QrCode;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.wechat.Wechat;

/** WeChat for tests: the code {@code code-x} is the person {@code x}; what becomes of messages is the test's to say. */
@Alternative
@Priority(1)
@Singleton
public class StubWechat implements Wechat {

    /** A message that arrived. */
    public record Message(String openId, Map<String, String> fields) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, List<Delivery>> moods = new ConcurrentHashMap<>();

    @Override
    public String openId(String code) {
        if (!code.startsWith("code-")) {
            throw Problem.of(ProblemCode.WECHAT_CODE_INVALID);
        }
        return code.substring("code-".length());
    }

    @Override
    public String phone(String phoneCode) {
        if (!phoneCode.startsWith("phone-")) {
            throw Problem.of(ProblemCode.WECHAT_CODE_INVALID);
        }
        return phoneCode.substring("phone-".length());
    }

    @Override
    public Delivery send(String openId, String template, Map<String, String> fields) {
        List<Delivery> mood = moods.getOrDefault(openId, List.of());
        Delivery delivery = mood.isEmpty() ? Delivery.TAKEN : mood.removeFirst();
        if (delivery == Delivery.TAKEN) {
            messages.add(new Message(openId, fields));
        }
        return delivery;
    }

    /** Words that hold 违规示例 must not be shown, whoever says them. */
    @Override
    public Judgement judge(String openId, String words) {
        return words.contains("违规示例") ? Judgement.RISKY : Judgement.PASS;
    }

    @Override
    public byte[] code(String page, String scene) {
        return QrCode.png(page + "?scene=" + scene);
    }

    /** The next messages to this person meet with these answers, the ones after them are taken. */
    public void answer(String openId, Delivery... deliveries) {
        moods.put(openId, new CopyOnWriteArrayList<>(deliveries));
    }

    /** What this person received. */
    public List<Message> messagesOf(String openId) {
        return messages.stream()
                .filter(message -> message.openId().equals(openId))
                .toList();
    }
}
