import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;

/**
 * Changes the keys of an installation; the service reads them at its next start.
 *
 * <pre>
 * java -cp "$MARKET_HOME/lib/main/*" ops/RotateKeys.java FOLDER add token      a new key signs, the older ones still verify
 * java -cp "$MARKET_HOME/lib/main/*" ops/RotateKeys.java FOLDER add field      a new key encrypts, the older ones still decrypt
 * java -cp "$MARKET_HOME/lib/main/*" ops/RotateKeys.java FOLDER retire token   only the newest stays
 * java -cp "$MARKET_HOME/lib/main/*" ops/RotateKeys.java FOLDER retire field   only the current one stays
 * </pre>
 */
public class RotateKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3 || !List.of("add", "retire").contains(arguments[1])) {
            throw new IllegalArgumentException("give: FOLDER add|retire token|field");
        }
        Path folder = Path.of(arguments[0]);
        boolean add = arguments[1].equals("add");
        switch (arguments[2]) {
            case "token" -> tokens(folder.resolve("token-keys.json"), add);
            case "field" -> fields(folder.resolve("field-keys.json"), add);
            default -> throw new IllegalArgumentException("token or field");
        }
    }

    private static void tokens(Path file, boolean add) throws Exception {
        List<JsonWebKey> keys = new ArrayList<>(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
        if (add) {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("t" + Integer.toHexString(new SecureRandom().nextInt()));
            keys.addFirst(key);
        } else {
            keys.subList(1, keys.size()).clear();
        }
        write(file, new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        System.out.println("token keys, the first signs: " + keys.stream().map(JsonWebKey::getKeyId).toList());
    }

    /** The key of the blind index stays: by it phone numbers are found. */
    private static void fields(Path file, boolean add) throws Exception {
        ObjectNode content = (ObjectNode) JSON.readTree(file.toFile());
        ObjectNode keys = (ObjectNode) content.get("keys");
        if (add) {
            // A number is never used again: older backups hold values under the older ones.
            int number = Integer.parseInt(content.get("current").asText().substring(1)) + 1;
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            keys.put("f" + number, key);
            content.put("current", "f" + number);
        } else {
            keys.retain(content.get("current").asText());
        }
        write(file, JSON.writeValueAsString(content));
        System.out.println("field keys: " + keys.propertyStream().map(entry -> entry.getKey()).toList() + ", current: "
                + content.get("current").asText());
    }

    /** Whole or not at all. */
    private static void write(Path file, String content) throws Exception {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "new-",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
