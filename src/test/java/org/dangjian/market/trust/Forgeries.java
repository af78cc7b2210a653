package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dangjian.market.testsupport.Wire;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens that were not issued by the service, each made from a genuine one with a single thing changed. */
final class Forgeries {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PublicJsonWebKey key;
    private final PublicJsonWebKey other;
    private final String genuine;
    private final String[] parts;
    private final Map<String, String> made = new LinkedHashMap<>();

    private Forgeries(Path keysFolder, String genuine) throws IOException, JoseException {
        String keys = Files.readString(keysFolder.resolve("token-keys.json"));
        this.key = (PublicJsonWebKey) new JsonWebKeySet(keys).getJsonWebKeys().getFirst();
        this.other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        this.other.setKeyId(key.getKeyId());
        this.genuine = genuine;
        this.parts = genuine.split("\\.");
    }

    /** The forgeries by what is wrong with them. */
    static Map<String, String> of(Path keysFolder, String genuine, String refreshToken)
            throws IOException, JoseException {
        Forgeries forgeries = new Forgeries(keysFolder, genuine);
        forgeries.make();
        forgeries.made.put("a refresh token instead", refreshToken);
        return forgeries.made;
    }

    private void make() throws IOException, JoseException {
        made.put(
                "algorithm none",
                encoded("{\"alg\":\"none\",\"kid\":\"" + key.getKeyId() + "\"}") + "." + parts[1] + ".");
        made.put("HMAC with the public key", hmac());
        made.put("signed by another key under our key id", signed(other, claims -> {}, header -> {}));
        made.put("an unknown key id", signed(key, claims -> {}, header -> header.setKeyIdHeaderValue("unknown")));
        made.put("another key in its own header", signed(other, claims -> {}, header -> header.setJwkHeader(other)));
        made.put("another key at an address", signed(other, claims -> {}, header -> {
            header.setKeyIdHeaderValue("remote");
            header.setHeader("jku", "http://127.0.0.1:1/keys.json");
        }));
        long now = Instant.now().getEpochSecond();
        made.put("expired", signed(key, claims -> claims.put("exp", now - 3600).put("iat", now - 7200), header -> {}));
        made.put("not valid yet", signed(key, claims -> claims.put("nbf", now + 3600), header -> {}));
        made.put("another issuer", signed(key, claims -> claims.put("iss", "somebody"), header -> {}));
        made.put("another audience", signed(key, claims -> claims.put("aud", "another-api"), header -> {}));
        made.put("no end", signed(key, claims -> claims.remove("exp"), header -> {}));
        made.put("another epoch", signed(key, claims -> claims.put("epoch", 999), header -> {}));
        made.put(
                "a session nobody opened",
                signed(key, claims -> claims.put("sid", "00000000-0000-7000-8000-000000000000"), header -> {}));
        made.put("no session", signed(key, claims -> claims.remove("sid"), header -> {}));
        made.put(
                "an unknown account",
                signed(key, claims -> claims.put("sub", "00000000-0000-7000-8000-000000000000"), header -> {}));
        ObjectNode altered = claims();
        altered.put("exp", now + 360_000);
        made.put("altered claims", parts[0] + "." + encoded(altered.toString()) + "." + parts[2]);
        made.put(
                "an altered signature",
                parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1));
        made.put("a signature of zeros", parts[0] + "." + parts[1] + "." + BASE64.encodeToString(new byte[64]));
        made.put("cut short", genuine.substring(0, genuine.length() - 5));
        made.put("without a signature", parts[0] + "." + parts[1] + ".");
        made.put("nothing at all", "");
    }

    private ObjectNode claims() throws IOException {
        return (ObjectNode) Wire.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private String signed(PublicJsonWebKey by, Consumer<ObjectNode> change, Consumer<JsonWebSignature> header)
            throws IOException, JoseException {
        ObjectNode claims = claims();
        change.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toString());
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        header.accept(signature);
        signature.setKey(by.getPrivateKey());
        return signature.getCompactSerialization();
    }

    /** The classic: the public key, known to all, taken for a shared secret. */
    private String hmac() throws IOException, JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toString());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(new HmacKey(
                key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8)));
        return signature.getCompactSerialization();
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
