package org.dangjian.market.platform.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Which WeChat identity is a person's. */
@ApplicationScoped
class WechatPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("wechat", "微信绑定", """
                        select id, open_id_cipher as open_id, bound_at from wechat_binding where account_id = :account""").secret("open_id", "wechat_binding", "open_id_cipher"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        delete from wechat_binding where account_id = :account""");
    }
}
