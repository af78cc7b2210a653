package org.dangjian.market.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Access tokens of thousands of sessions, signed with the installation's own key as the service does. */
final class Tokens {

    private final PublicJsonWebKey key;

    Tokens(Path keys) throws IOException, JoseException {
        String file = Files.readString(keys.resolve("token-keys.json"));
        this.key = (PublicJsonWebKey) new JsonWebKeySet(file).getJsonWebKeys().getFirst();
    }

    String of(String account, String session) {
        long now = Instant.now().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("dangjian-market");
        claims.setAudience("dangjian-market-api");
        claims.setSubject(account);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("iat", now);
        claims.setClaim("exp", now + 8 * 3600);
        claims.setClaim("epoch", 0);
        claims.setClaim("sid", session);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
