package org.dangjian.market.trade.claim.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the scans of a JPEG before it is decoded: a file of a few kilobytes may ask for thousands of them. */
final class JpegScans {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;

    private JpegScans() {}

    /** How many scans begin in the file, at most {@code enough}; bytes that only look like a marker count, too. */
    static int count(Path file, int enough) throws IOException {
        int scans = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int before = bytes.read();
            for (int next = bytes.read(); next >= 0 && scans < enough; next = bytes.read()) {
                if (before == MARKER && next == START_OF_SCAN) {
                    scans++;
                }
                before = next;
            }
        }
        return scans;
    }
}
