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

/** Looks up who is told something: by which channels they want to hear of it, and whether WeChat knows them. */
@ApplicationScoped
class Addressees {

    /** @param channels the chosen ones, with the inbox that everybody has */
    record Addressee(UUID accountId, Set<Channel> channels, boolean isOnWechat) {}

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
        values.addAll(accountIds);
        Map<UUID, Set<Channel>> chosen = new HashMap<>();
        Map<UUID, Boolean> bound = new HashMap<>();
        statements
                .ask(List.of(Sql.of(
                        "select account_id, wechat, sms, false from message_choice where account_id in " + these
                                + " union all select account_id, false, false, true from wechat_binding"
                                + " where account_id in " + these,
                        values.toArray())))
                .getFirst()
                .forEach(row -> {
                    if ((Boolean) row[3]) {
                        bound.put((UUID) row[0], true);
                    } else {
                        chosen.put((UUID) row[0], channels((Boolean) row[1], (Boolean) row[2]));
                    }
                });
        return accountIds.stream()
                .map(id -> new Addressee(
                        id, chosen.getOrDefault(id, MessageChoice.UNCHOSEN), bound.getOrDefault(id, false)))
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
