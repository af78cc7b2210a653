package org.dangjian.market.platform.sms;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;

/** Text messages as the demo plays them: nothing ever leaves the machine. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class PretendSms implements Sms {

    @Override
    public Way way() {
        return Way.PRETENDED;
    }

    @Override
    public void send(String phone, String text) {
        // Whoever asked is shown the text.
    }
}
