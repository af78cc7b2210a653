package org.dangjian.market.assessment.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The gallery of papers in {@code target/reports-gallery}, as pictures where a program that draws them is installed. */
final class Papers {

    private static final Path GALLERY = Path.of("target", "reports-gallery");
    private static final String PAGES = "2";

    private Papers() {}

    static void keep(String name, byte[] content) throws IOException {
        Files.createDirectories(GALLERY);
        Files.write(GALLERY.resolve(name), content);
    }

    /** The first pages of a PDF as pictures, if {@code pdftoppm} is here. */
    static void draw(String name) throws IOException {
        try {
            Process drawing = new ProcessBuilder("pdftoppm", "-png", "-r", "80", "-l", PAGES, name + ".pdf", name)
                    .directory(GALLERY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!drawing.waitFor(1, TimeUnit.MINUTES)) {
                drawing.destroyForcibly();
            }
        } catch (IOException notInstalled) {
            System.out.println("REPORTS pdftoppm is not installed: " + name + " was not drawn");
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
