package org.dangjian.market.platform.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dangjian.market.platform.shared.IfMatch;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What makes two requests the same: address, query and content. A file counts by its bytes, so the multipart boundary,
 * new with every attempt, does not matter.
 */
final class RequestDigest {

    private RequestDigest() {}

    static String of(HttpServerRequest request, Object[] arguments, ObjectMapper json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, request.path());
            add(digest, String.valueOf(request.query()));
            for (Object argument : arguments) {
                switch (argument) {
                    case null -> add(digest, "-");
                    case FileUpload file -> addFile(digest, file);
                    case IfMatch version -> add(digest, version.toString());
                    case CharSequence text -> add(digest, text.toString());
                    default -> add(digest, json.writeValueAsString(argument));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static void addFile(MessageDigest digest, FileUpload file) throws IOException {
        byte[] buffer = new byte[8192];
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
