package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Holder;

/** Tells holders whose stars changed, each their own. */
@ApplicationScoped
class StarNotices {

    private final AccountDirectory accounts;
    private final Notices notices;

    StarNotices(AccountDirectory accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Those who keep their stars are not told. */
    void tell(Collection<Star> stars, Scheme rules) {
        List<Star> changed =
                stars.stream().filter(star -> star.cause() != Star.Cause.KEPT).toList();
        Map<Holder, List<UUID>> signedIn =
                accounts.ofAll(changed.stream().map(Star::holder).toList());
        notices.send(changed.stream()
                .flatMap(star -> signedIn.getOrDefault(star.holder(), List.of()).stream()
                        .map(account -> new Notices.Message(account, NoticeKind.STAR, text(star, rules), star.id())))
                .toList());
    }

    private static String text(Star star, Scheme rules) {
        String emblem = rules.stars().emblem();
        String since = emblem + "：自 " + star.heldFrom() + " 起";
        String title = star.level().title();
        return switch (star.cause()) {
            case RAISED, KEPT -> since + "为" + title + "。";
            case LOWERED -> since + "调整为" + title + "，原因可在“我的星级”查看。";
            case RESTORED -> since + "恢复为" + title + "：原登记的减星、否决事项已撤销。";
        };
    }
}
