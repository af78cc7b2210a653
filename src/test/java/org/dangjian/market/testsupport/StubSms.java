package org.dangjian.market.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.sms.Sms;

/** Text messages for tests: they arrive at once and stay. */
@Alternative
@Priority(1)
@Singleton
public class StubSms implements Sms {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final Map<String, List<String>> messages = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    @Override
    public Way way() {
        return Way.GATEWAY;
    }

    @Override
    public void send(String phone, String text) {
        attempts.merge(phone, 1, Integer::sum);
        if (refusals.merge(phone, 0, (left, none) -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(ProblemCode.SMS_UNAVAILABLE);
        }
        messages.computeIfAbsent(phone, none -> new CopyOnWriteArrayList<>()).add(text);
    }

    /** So many messages to this phone are not taken, the ones after them are. */
    public void refuse(String phone, int times) {
        refusals.put(phone, times + 1);
    }

    /** How often somebody tried to reach this phone. */
    public int attemptsAt(String phone) {
        return attempts.getOrDefault(phone, 0);
    }

    /** What arrived on this phone. */
    public List<String> messagesOf(String phone) {
        return messages.getOrDefault(phone, List.of());
    }

    /** The code of the last message. */
    public String codeOf(String phone) {
        Matcher code = CODE.matcher(messagesOf(phone).getLast());
        if (!code.find()) {
            throw new AssertionError("no code in the message");
        }
        return code.group();
    }
}
