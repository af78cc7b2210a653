package org.dangjian.market.people.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What is kept on who signs in: the account, what it may do, where it is signed in. */
@ApplicationScoped
class AccessPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("account", "账号", """
                        select id, name, phone_cipher as phone, locked, seen, created_at
                        from account where id = :account""").secret("phone", "account", "phone_cipher"),
                new KeptRecords("roles", "身份", """
                        select r.id, r.role, o.name as organization, r.pending
                        from account_role r left join organization o on o.id = r.organization_id
                        where r.account_id = :account"""),
                new KeptRecords("accountChanges", "他人对账号的更改", """
                        select changed_at from account_change where account_id = :account"""),
                new KeptRecords("sessions", "登录记录", """
                        select started_at, device, expires_at, ended_at from account_session where account_id = :account"""),
                new KeptRecords("privacyConsents", "同意过的隐私说明", """
                        select consented_at, version from privacy_consent where account_id = :account"""),
                new KeptRecords("wechatRequests", "微信绑定申请", """
                        select id, status, asked_at, decided_at from wechat_request
                        where account_id = :account or member_id in (:members)"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update account set name = :erased, phone_cipher = null, phone_index = null, password_hash = null, locked = true,
                            epoch = epoch + 1, version = version + 1 where id = :account""", """
                        delete from account_activation where account_id = :account""", """
                        delete from refresh_token where account_id = :account""", """
                        delete from account_session where account_id = :account""", """
                        delete from wechat_request where account_id = :account or member_id in (:members)""");
    }
}
