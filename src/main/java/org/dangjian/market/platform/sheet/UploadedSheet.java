package org.dangjian.market.platform.sheet;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Reads an uploaded table before the transaction of its import opens. Every operation that takes a table says {@code
 * prepare = UploadedSheet.class}.
 */
@RequestScoped
public class UploadedSheet implements Idempotent.Preparation {

    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    private Sheet sheet;
    private Path file;

    /** @throws Problem {@code file-unreadable}, {@code body-too-large} over 10 MiB */
    @Override
    public void prepare(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof FileUpload upload) {
                if (upload.size() > LARGEST_FILE) {
                    throw Problem.of(ProblemCode.BODY_TOO_LARGE);
                }
                file = upload.uploadedFile();
                sheet = SheetReader.read(file);
            }
        }
    }

    /**
     * The table.
     *
     * @throws Problem {@code validation-failed} without a file
     */
    public Sheet sheet() {
        if (sheet == null) {
            throw Problem.invalid("file", "请选择要导入的文件（CSV UTF-8 或 .xlsx）");
        }
        return sheet;
    }

    /** The file as it was sent. */
    byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
