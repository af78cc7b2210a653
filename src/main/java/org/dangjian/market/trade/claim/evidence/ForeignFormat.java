package org.dangjian.market.trade.claim.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Pictures of kinds that phones take and this service does not read: told by their name, so that people know what to do. */
final class ForeignFormat {

    private static final int HEAD = 12;
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF = Set.of("avif", "avis");

    private ForeignFormat() {}

    /** HEIC, AVIF or WebP by the first bytes; empty for anything else. */
    static Optional<String> of(Path upload) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(upload)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length < HEAD) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String brand = text.substring(8);
        if (text.startsWith("RIFF") && brand.equals("WEBP")) {
            return Optional.of("WebP");
        }
        if (!text.startsWith("ftyp", 4)) {
            return Optional.empty();
        }
        return HEIC.contains(brand)
                ? Optional.of("HEIC")
                : AVIF.contains(brand) ? Optional.of("AVIF") : Optional.empty();
    }
}
