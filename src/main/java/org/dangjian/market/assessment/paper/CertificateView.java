package org.dangjian.market.assessment.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What anybody may know of a certificate by its code, to compare with the paper.
 *
 * @param hours of service it certifies
 */
@Schema(name = "Certificate")
public record CertificateView(String number, LocalDate issuedOn, BigDecimal hours) {}
