package org.dangjian.market.platform.shared;

/**
 * The {@code If-Match} header of a change: which version the caller saw. Versions are whole numbers in quotes, as the
 * {@code ETag} of the resource gave them.
 */
public final class IfMatch {

    /** A view whose version is sent as its {@code ETag}. */
    public interface Versioned {
        int version();
    }

    private final String tag;

    private IfMatch(String tag) {
        this.tag = tag;
    }

    /** Used by JAX-RS to read the header. */
    public static IfMatch fromString(String header) {
        return new IfMatch(header.strip());
    }

    /** The header as it was sent: a change on another version is another request. */
    @Override
    public String toString() {
        return tag;
    }

    /** The {@code ETag} of a version. */
    public static String tag(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /**
     * Checks that the caller saw the present version.
     *
     * @throws Problem {@code precondition-required} without the header, {@code version-stale} when someone else was
     *     faster
     */
    public static void check(IfMatch header, int version) {
        if (header == null) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        if (!header.tag.equals("*") && !header.tag.equals(tag(version))) {
            throw Problem.of(ProblemCode.VERSION_STALE);
        }
    }
}
