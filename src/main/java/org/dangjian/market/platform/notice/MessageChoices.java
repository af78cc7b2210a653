package org.dangjian.market.platform.notice;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sms.SmsConfig;

/** Which channels each person chose. */
@ApplicationScoped
public class MessageChoices implements PanacheRepositoryBase<MessageChoice, UUID> {

    private final List<Carrier> carriers;
    private final SmsConfig config;
    private final BusinessDay clock;

    MessageChoices(@All List<Carrier> carriers, SmsConfig config, BusinessDay clock) {
        this.carriers = carriers;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    ChannelsView show(Caller caller) {
        return view(caller.accountId());
    }

    /**
     * Replaces what the caller chose.
     *
     * @throws Problem {@code sms-unavailable} where the installation sends no text messages, {@code validation-failed} for
     *     who has no phone to send them to
     */
    @Transactional
    public ChannelsView choose(Caller caller, ChooseChannels request) {
        carriers.stream()
                .filter(carrier -> request.channels().contains(carrier.channel()))
                .forEach(carrier -> carrier.requireChoosable(caller.accountId()));
        getEntityManager()
                .createNativeQuery("insert into message_choice (account_id, wechat, sms, sms_sent, chosen_at)"
                        + " values (?1, true, false, 0, ?2) on conflict do nothing")
                .setParameter(1, caller.accountId())
                .setParameter(2, clock.now())
                .executeUpdate();
        findByIdOptional(caller.accountId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow()
                .choose(request.channels(), clock.now());
        return view(caller.accountId());
    }

    private ChannelsView view(UUID accountId) {
        EnumSet<Channel> usable = EnumSet.of(Channel.IN_APP);
        carriers.stream()
                .filter(carrier -> carrier.reaches(accountId))
                .forEach(carrier -> usable.add(carrier.channel()));
        return new ChannelsView(of(accountId), usable, config.noticesPerDay());
    }

    /** What one account chose. */
    Set<Channel> of(UUID accountId) {
        MessageChoice choice = findById(accountId);
        return choice == null ? MessageChoice.UNCHOSEN : choice.channels();
    }

    /**
     * Counts one text message more, before it goes out: every try costs one, so that nobody is flooded and no bill grows
     * without bound.
     *
     * @return false when the person no longer wants any, or had enough today
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takeTextMessage(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE)
                .filter(choice -> choice.takeTextMessage(clock.today(), config.noticesPerDay()))
                .isPresent();
    }
}
