package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;

/** Looks up who is told something: by which channels they want to hear of it, and how often WeChat may still send them one. */
@ApplicationScoped
class Addressees {

    /**
     * One of them.
     *
     * @param channels the chosen ones, with the inbox that everybody has
     * @param agreements how many messages of {@link Template#PROGRESS} they agreed to and did not get yet; none of who is
     *     not on WeChat
     */
    record Addressee(UUID accountId, Set<Channel> channels, int agreements) {}

    private final Statements statements;

    Addressees(Statements statements) {
        this.statements = statements;
    }

    /** These accounts, in one query; who never chose hears by the channels of {@link MessageChoice#UNCHOSEN}. */
    List<Addressee> of(Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        String these = "(" + "?, ".repeat(accountIds.size() - 1) + "?)";
        List<Object> values = new ArrayList<>(accountIds);
        values.add(Template.PROGRESS);
        values.addAll(accountIds);
        Map<UUID, Set<Channel>> chosen = new HashMap<>();
        Map<UUID, Integer> agreed = new HashMap<>();
        statements
                .ask(List.of(Sql.of(
                        "select account_id, wechat, sms, -1 from message_choice where account_id in " + these
                                + " union all select c.account_id, false, false, c.remaining from message_consent c"
                                + " join wechat_binding b on b.account_id = c.account_id"
                                + " where c.template = ? and c.account_id in " + these,
                        values.toArray())))
                .getFirst()
                .forEach(row -> {
                    int left = ((Number) row[3]).intValue();
                    if (left < 0) {
                        chosen.put((UUID) row[0], channels((Boolean) row[1], (Boolean) row[2]));
                    } else {
                        agreed.put((UUID) row[0], left);
                    }
                });
        return accountIds.stream()
                .map(id ->
                        new Addressee(id, chosen.getOrDefault(id, MessageChoice.UNCHOSEN), agreed.getOrDefault(id, 0)))
                .toList();
    }

    /** The inbox, and what else was chosen. */
    static Set<Channel> channels(boolean wechat, boolean sms) {
        EnumSet<Channel> chosen = EnumSet.of(Channel.IN_APP);
        if (wechat) {
            chosen.add(Channel.WECHAT);
        }
        if (sms) {
            chosen.add(Channel.SMS);
        }
        return chosen;
    }
}
