package org.dangjian.market.platform.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.logging.Logger;

/** The installation's own gateway. */
@ApplicationScoped
@DefaultBean
class GatewaySms implements Sms {

    private static final Logger LOG = Logger.getLogger(GatewaySms.class);
    private static final long CONNECT_SECONDS = 3;
    private static final long READ_SECONDS = 5;

    private final SmsConfig config;
    private final ObjectMapper json;
    private final SmsGateway gateway;

    GatewaySms(SmsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.gateway = config.url()
                .map(url -> RestClientBuilder.newBuilder()
                        .baseUri(url)
                        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .build(SmsGateway.class))
                .orElse(null);
    }

    @Override
    public Way way() {
        return gateway == null ? Way.NONE : Way.GATEWAY;
    }

    @Override
    public void send(String phone, String text) {
        if (gateway == null) {
            throw Problem.of(ProblemCode.SMS_UNAVAILABLE);
        }
        String authorization = config.token().map(token -> "Bearer " + token).orElse(null);
        var message = json.createObjectNode().put("phone", phone).put("text", config.signature() + text);
        try (Response answer = gateway.send(authorization, message)) {
            LOG.debugf("the gateway answered %d", answer.getStatus());
        } catch (ProcessingException | WebApplicationException failure) {
            // The message may hold the number: only its kind is told.
            LOG.warnf("the gateway for text messages did not take one: %s", failure.getClass());
            throw Problem.of(ProblemCode.SMS_UNAVAILABLE);
        }
    }
}
