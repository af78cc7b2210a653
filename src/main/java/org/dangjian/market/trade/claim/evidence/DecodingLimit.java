package org.dangjian.market.trade.claim.evidence;

import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the reading of a picture that takes too long. */
final class DecodingLimit implements IIOReadProgressListener {

    private final long end;
    private boolean exceeded;

    DecodingLimit(Duration longest) {
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Whether it was ended; what was read by then is no whole picture. */
    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public void imageProgress(ImageReader reader, float percentage) {
        if (System.nanoTime() - end > 0) {
            exceeded = true;
            reader.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader reader, int least) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void imageStarted(ImageReader reader, int index) {}

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percentage) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
