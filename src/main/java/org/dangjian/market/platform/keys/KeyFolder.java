package org.dangjian.market.platform.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.FieldCipher;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys of this deployment, from two files: {@code token-keys.json} (JWK set; the first signs, all verify) and
 * {@code field-keys.json} (the current key encrypts, all decrypt, plus the key of the blind index).
 */
@Startup
@ApplicationScoped
public class KeyFolder implements FieldCipher.Keys {

    private static final String TOKEN_KEYS = "token-keys.json";
    private static final String FIELD_KEYS = "field-keys.json";
    private static final int KEY_BYTES = 32;

    /** The content of {@code field-keys.json}; keys in Base64. */
    record FieldKeys(String current, Map<String, byte[]> keys, byte[] index) {}

    private final List<PublicJsonWebKey> tokenKeys;
    private final FieldKeys fieldKeys;

    KeyFolder(AccessConfig config) {
        Path folder = config.keysFolder()
                .orElseThrow(() -> new IllegalStateException(
                        "MARKET_ACCESS_KEYS_FOLDER is not set: give the folder that holds token-keys.json and"
                                + " field-keys.json (set MARKET_ACCESS_CREATE_KEYS=true once to generate them)"));
        ObjectMapper json = new ObjectMapper();
        try {
            this.tokenKeys = readTokenKeys(content(folder.resolve(TOKEN_KEYS), config, KeyFolder::newTokenKeys));
            this.fieldKeys = json.readValue(
                    content(folder.resolve(FIELD_KEYS), config, () -> newFieldKeys(json)), FieldKeys.class);
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException(
                    "The keys in MARKET_ACCESS_KEYS_FOLDER cannot be read: restore token-keys.json and"
                            + " field-keys.json from the backup",
                    unreadable);
        }
        boolean complete = fieldKeys.index() != null
                && fieldKeys.keys() != null
                && fieldKeys.keys().containsKey(fieldKeys.current())
                && fieldKeys.keys().values().stream().allMatch(key -> key.length == KEY_BYTES);
        if (!complete) {
            throw new IllegalStateException(
                    "field-keys.json is not complete: it needs current, keys (32 bytes each, Base64) and index");
        }
    }

    public PublicJsonWebKey signingKey() {
        return tokenKeys.getFirst();
    }

    /** All token keys as a JWK set, without what signs. */
    public String publicTokenKeys() {
        return new JsonWebKeySet(tokenKeys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    @Override
    public String currentKeyId() {
        return fieldKeys.current();
    }

    @Override
    public Map<String, byte[]> encryptionKeys() {
        return fieldKeys.keys();
    }

    @Override
    public byte[] indexKey() {
        return fieldKeys.index();
    }

    private interface Generator {
        String make() throws IOException, JoseException;
    }

    private static String content(Path file, AccessConfig config, Generator generator)
            throws IOException, JoseException {
        if (!Files.exists(file)) {
            if (!config.createKeys()) {
                throw new IllegalStateException(file.getFileName()
                        + " is missing in MARKET_ACCESS_KEYS_FOLDER: restore it from the backup, or set"
                        + " MARKET_ACCESS_CREATE_KEYS=true for the very first start");
            }
            write(file, generator.make());
        }
        return Files.readString(file);
    }

    /** Whole or not at all: a half-written key would make everything encrypted with it unreadable. */
    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "new-",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key folder cannot be written", unwritable);
        }
    }

    private static List<PublicJsonWebKey> readTokenKeys(String json) throws JoseException {
        return new JsonWebKeySet(json)
                .getJsonWebKeys().stream().map(PublicJsonWebKey.class::cast).toList();
    }

    private static String newTokenKeys() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("t" + Integer.toHexString(new SecureRandom().nextInt()));
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static String newFieldKeys(ObjectMapper json) throws IOException {
        Map<String, byte[]> keys = new HashMap<>();
        keys.put("f1", random());
        return json.writeValueAsString(new FieldKeys("f1", keys, random()));
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
