package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.claim.evidence.EvidenceFiles;
import org.dangjian.market.trade.claim.evidence.SetPictures;
import org.dangjian.market.trade.claim.serving.EvidenceService;

/** Pictures of what is on the shelf and in the cupboard: drawn here, and kept the way uploaded ones are. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoPictures {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int WORDS_AT = 570;
    private static final float LINE = 10;
    private static final Color PAPER = new Color(0xFFF7EC);
    private static final Color RED = new Color(0xC7261C);
    private static final Color GOLD = new Color(0xE8B33A);
    private static final Color GREY = new Color(0x8A8F98);
    private static final Color BLUE = new Color(0x2F6FB3);

    /** What is drawn, and the word below it: the first that the machine has letters for. */
    enum Motif {
        EXTINGUISHER(DemoPictures::extinguisher, "消防安全", "FIRE SAFETY"),
        PHONE(DemoPictures::phone, "线上代办", "ONLINE"),
        STAIRS(DemoPictures::stairs, "楼道", "STAIRS"),
        BOOK(DemoPictures::book, "党建读物", "BOOKS"),
        BOTTLE(DemoPictures::bottle, "保温杯", "BOTTLE");

        private final Consumer<Graphics2D> shapes;
        private final List<String> words;

        Motif(Consumer<Graphics2D> shapes, String... words) {
            this.shapes = shapes;
            this.words = List.of(words);
        }
    }

    private final EvidenceFiles files;
    private final EvidenceService evidence;

    DemoPictures(EvidenceFiles files, EvidenceService evidence) {
        this.files = files;
        this.evidence = evidence;
    }

    /** The picture as uploaded by this caller, to be set on something of theirs. */
    SetPictures of(Caller caller, Motif motif) {
        try {
            Path drawn = Files.createTempFile("demo-picture-", ".png");
            try {
                ImageIO.write(draw(motif), "png", drawn.toFile());
                return new SetPictures(
                        List.of(evidence.store(caller, files.keep(drawn)).id()));
            } finally {
                Files.delete(drawn);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static BufferedImage draw(Motif motif) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        motif.shapes.accept(pen);
        write(pen, motif.words);
        pen.dispose();
        return picture;
    }

    /** A server may have no letters at all: then the shapes have to do. */
    private static void write(Graphics2D pen, List<String> words) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.BOLD, 64);
            pen.setFont(font);
            pen.setColor(RED);
            words.stream()
                    .filter(word -> font.canDisplayUpTo(word) < 0)
                    .findFirst()
                    .ifPresent(word ->
                            pen.drawString(word, (WIDTH - pen.getFontMetrics().stringWidth(word)) / 2, WORDS_AT));
        } catch (LinkageError | InternalError noFonts) {
            pen.fillRect((WIDTH - 240) / 2, WORDS_AT - 40, 240, (int) LINE);
        }
    }

    private static void extinguisher(Graphics2D pen) {
        pen.setColor(RED);
        pen.fillRoundRect(390, 180, 180, 300, 90, 90);
        pen.setColor(GREY);
        pen.fillRect(450, 130, 60, 60);
        pen.drawLine(430, 120, 560, 90);
        pen.drawArc(500, 120, 160, 220, 90, -120);
        pen.setColor(GOLD);
        pen.fillRect(420, 290, 120, 90);
    }

    private static void phone(Graphics2D pen) {
        pen.setColor(GREY);
        pen.fillRoundRect(370, 80, 220, 400, 40, 40);
        pen.setColor(Color.WHITE);
        pen.fillRect(390, 120, 180, 300);
        pen.setColor(BLUE);
        pen.fillRoundRect(405, 150, 110, 60, 30, 30);
        pen.setColor(GOLD);
        pen.fillRoundRect(445, 240, 110, 60, 30, 30);
        pen.setColor(PAPER);
        pen.fillOval(465, 435, 30, 30);
    }

    private static void stairs(Graphics2D pen) {
        for (int step = 0; step < 6; step++) {
            pen.setColor(step % 2 == 0 ? GREY : GREY.brighter());
            pen.fillRect(220 + step * 90, 430 - step * 60, 520 - step * 90, 60);
        }
        pen.setColor(BLUE);
        pen.drawLine(220, 330, 670, 30);
        pen.setColor(GOLD);
        pen.fillRect(250, 350, 90, 80);
        pen.fillRect(300, 290, 60, 60);
    }

    private static void book(Graphics2D pen) {
        pen.setColor(RED);
        pen.fillRoundRect(320, 90, 320, 400, 20, 20);
        pen.setColor(Color.WHITE);
        pen.fillRect(345, 460, 285, 20);
        pen.setColor(GOLD);
        pen.fillOval(430, 190, 100, 100);
        pen.drawLine(380, 360, 580, 360);
        pen.drawLine(380, 400, 580, 400);
    }

    private static void bottle(Graphics2D pen) {
        pen.setColor(BLUE);
        pen.fillRoundRect(390, 170, 180, 320, 50, 50);
        pen.setColor(GREY);
        pen.fillRoundRect(410, 90, 140, 80, 20, 20);
        pen.setColor(Color.WHITE);
        pen.drawLine(425, 230, 425, 420);
    }
}
