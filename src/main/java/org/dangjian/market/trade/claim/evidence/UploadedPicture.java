package org.dangjian.market.trade.claim.evidence;

import jakarta.enterprise.context.RequestScoped;
import org.dangjian.market.platform.shared.Idempotent;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Decodes an uploaded picture and makes its file safe before the transaction opens. */
@RequestScoped
public class UploadedPicture implements Idempotent.Preparation {

    private final EvidenceFiles files;
    private EvidenceFiles.Kept kept;

    UploadedPicture(EvidenceFiles files) {
        this.files = files;
    }

    @Override
    public void prepare(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof FileUpload file) {
                kept = files.keep(file.uploadedFile());
            }
        }
    }

    public EvidenceFiles.Kept kept() {
        return kept;
    }
}
