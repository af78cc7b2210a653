package org.dangjian.market.platform.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** By which channels an account wants to hear of something, and how many text messages it had today. */
@Entity
@Table(name = "message_choice")
class MessageChoice {

    /** For who never chose. */
    static final Set<Channel> UNCHOSEN = Collections.unmodifiableSet(EnumSet.of(Channel.IN_APP, Channel.WECHAT));

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private boolean wechat;
    private boolean sms;

    @Column(name = "sms_day")
    private LocalDate smsDay;

    @Column(name = "sms_sent")
    private int smsSent;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected MessageChoice() {}

    void choose(Collection<Channel> channels, Instant now) {
        this.wechat = channels.contains(Channel.WECHAT);
        this.sms = channels.contains(Channel.SMS);
        this.chosenAt = now;
    }

    Set<Channel> channels() {
        return Addressees.channels(wechat, sms);
    }

    /** Counts one text message more; false when it is not wanted any more or there were {@code most} today. */
    boolean takeTextMessage(LocalDate today, int most) {
        if (!today.equals(smsDay)) {
            this.smsDay = today;
            this.smsSent = 0;
        }
        if (!sms || smsSent >= most) {
            return false;
        }
        this.smsSent++;
        return true;
    }

    UUID accountId() {
        return accountId;
    }
}
