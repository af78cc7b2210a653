package org.dangjian.market.platform.http.known;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The {@code If-None-Match} header of a question: which answer the caller has already. Where the {@code ETag} of an answer can
 * be told before the answer is made, 304 costs less than the answer would.
 */
public final class IfNoneMatch {

    /** A browser may keep it, and asks each time. */
    public static final String ASK_EACH_TIME = "private, no-cache";

    private static final int BYTES = 16;

    private final List<String> tags;

    private IfNoneMatch(List<String> tags) {
        this.tags = tags;
    }

    /** Used by JAX-RS to read the header. */
    public static IfNoneMatch fromString(String header) {
        return new IfNoneMatch(Arrays.asList(header.strip().split("\\s*,\\s*")));
    }

    /** Whether the caller has what bears this tag; {@code header} may be {@code null}. */
    public static boolean knows(IfNoneMatch header, String tag) {
        return header != null && header.tags.contains(tag);
    }

    /** 304 to a caller who has what bears this tag, and else the answer, which is made only then. */
    public static <T> RestResponse<T> answer(IfNoneMatch header, String tag, Supplier<T> answer) {
        RestResponse.ResponseBuilder<T> response = knows(header, tag)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(answer.get());
        return response.header("ETag", tag)
                .header("Cache-Control", ASK_EACH_TIME)
                .build();
    }

    /** A tag that changes with what is told. */
    public static String tagOf(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
