package org.dangjian.market.assessment.paper;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a certificate on paper is genuine, for anybody who holds it. */
@Path("/api/v1/certificates")
@Tag(name = "report", description = "统计")
public class CertificateResource {

    private final CertificateCodes codes;

    CertificateResource(CertificateCodes codes) {
        this.codes = codes;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getCertificate", summary = "核验志愿服务证明：凭证明上的核验码查看编号、开具日期和时长，无需登录；不含姓名")
    public CertificateView get(String code) {
        return codes.read(code)
                .map(found -> new CertificateView(found.number(), found.issuedOn(), found.hours()))
                .orElseThrow(Problem::notFound);
    }
}
