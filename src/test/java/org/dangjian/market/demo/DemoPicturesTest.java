package org.dangjian.market.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every picture of the demo shows something of its own, whether the machine has letters or not. */
class DemoPicturesTest {

    private static final int ABOVE_THE_WORDS = 500;

    @Test
    void noTwoMotifsAreDrawnAlike() {
        Set<Integer> drawn = Arrays.stream(DemoPictures.Motif.values())
                .map(DemoPictures::draw)
                .map(DemoPicturesTest::shapes)
                .collect(Collectors.toSet());
        assertThat(drawn).hasSameSizeAs(DemoPictures.Motif.values());
        assertThat(drawn).doesNotContain(shapes(new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB)));
    }

    private static int shapes(BufferedImage picture) {
        return Arrays.hashCode(picture.getRGB(0, 0, picture.getWidth(), ABOVE_THE_WORDS, null, 0, picture.getWidth()));
    }
}
