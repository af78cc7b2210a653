package org.dangjian.market.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person was told, and how they want to be. */
@ApplicationScoped
class NoticePersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("notices", "通知", """
                        select id, kind, text, subject_id, created_at, read_at from notice where account_id = :account""").texts("text"),
                new KeptRecords("channels", "接收提醒的方式", """
                        select chosen_at, wechat, sms, sms_day, sms_sent from message_choice where account_id = :account"""),
                new KeptRecords("messageConsents", "同意接收的微信消息", """
                        select template, remaining from message_consent where account_id = :account"""),
                new KeptRecords("messages", "发出的提醒", """
                        select id, channel, template, status, attempts, ended_at from outbox_message where account_id = :account"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        delete from outbox_message where account_id = :account""", """
                        delete from notice where account_id = :account""", """
                        delete from message_consent where account_id = :account""", """
                        delete from message_choice where account_id = :account""");
    }
}
