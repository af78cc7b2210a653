package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.shared.BusinessDay;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Issues and checks access tokens: ES256, key id, issuer and audience pinned, nothing personal inside. */
@ApplicationScoped
class AccessTokens {

    private static final String ISSUER = "dangjian-market";
    private static final String AUDIENCE = "dangjian-market-api";
    private static final String EPOCH = "epoch";

    /** Whose token it is and of which epoch. */
    record Bearer(UUID accountId, int epoch) {}

    private final KeyFolder keys;
    private final AccessConfig config;
    private final BusinessDay clock;

    AccessTokens(KeyFolder keys, AccessConfig config, BusinessDay clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    String issue(UUID accountId, int epoch) {
        long now = clock.now().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(accountId.toString());
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now + config.accessTokenLife().toSeconds()));
        claims.setClaim(EPOCH, epoch);
        PublicJsonWebKey key = keys.signingKey();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("the signing key does not sign", impossible);
        }
    }

    /** The bearer, or empty for anything that was not issued here or has expired. */
    Optional<Bearer> check(String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(java.util.List.copyOf(keys.tokenKeys())))
                    .setExpectedIssuer(true, ISSUER)
                    .setExpectedAudience(true, AUDIENCE)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setRequireJwtId()
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(Date.from(clock.now()).getTime()))
                    .build()
                    .processToClaims(token);
            int epoch = Math.toIntExact(claims.getClaimValue(EPOCH, Long.class));
            return Optional.of(new Bearer(UUID.fromString(claims.getSubject()), epoch));
        } catch (InvalidJwtException
                | MalformedClaimException
                | IllegalArgumentException
                | NullPointerException forged) {
            return Optional.empty();
        }
    }
}
