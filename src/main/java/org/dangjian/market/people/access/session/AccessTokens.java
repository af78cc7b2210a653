package org.dangjian.market.people.access.session;

import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.keys.AccessConfig;
import org.dangjian.market.platform.keys.KeyFolder;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * Issues access tokens and says which are taken: ES256, key id, issuer and audience pinned, nothing personal inside. Whose
 * token it is and whether it still counts is looked at with each request ({@link CallerIdentity}).
 */
@ApplicationScoped
class AccessTokens {

    /** The claim that ends with the account's present epoch: a raised one revokes every token of before. */
    static final String EPOCH = "epoch";

    /** The claim that names the session: one that ended takes its tokens with it. */
    static final String SESSION = "sid";

    private static final String ISSUER = "dangjian-market";
    private static final String AUDIENCE = "dangjian-market-api";

    private final KeyFolder keys;
    private final AccessConfig config;
    private final BusinessDay clock;

    AccessTokens(KeyFolder keys, AccessConfig config, BusinessDay clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    String issue(UUID accountId, UUID sessionId, int epoch) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(accountId.toString())
                .issuedAt(clock.now())
                .expiresAt(clock.now().plus(config.accessTokenLife()))
                .claim(EPOCH, epoch)
                .claim(SESSION, sessionId.toString())
                .jws()
                .keyId(keys.signingKey().getKeyId())
                .sign(keys.signingKey().getPrivateKey());
    }

    /** What a token must show; of the keys in the folder the one it names must have signed it. */
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTAuthContextInfo accepted() {
        JWTAuthContextInfo accepted = new JWTAuthContextInfo();
        accepted.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        accepted.setKeyFormat(KeyFormat.JWK);
        accepted.setPublicKeyContent(keys.publicTokenKeys());
        accepted.setIssuedBy(ISSUER);
        accepted.setExpectedAudience(Set.of(AUDIENCE));
        accepted.setRequiredClaims(Set.of("sub", "jti", EPOCH, SESSION));
        accepted.setMaxTimeToLiveSecs(config.accessTokenLife().toSeconds());
        accepted.setClockSkew(0);
        return accepted;
    }
}
