package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.FieldCipher;

/** A request (需求) by a resident, a member, a community or a street. */
@Entity
@Table(name = "need")
public class Need extends Proposal {

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "on_behalf_of")
    @Convert(converter = ProtectedText.class)
    private String onBehalfOf;

    @Column(name = "beneficiary_name")
    @Convert(converter = ProtectedText.class)
    private String beneficiaryName;

    @Column(name = "beneficiary_phone")
    private String beneficiaryPhone;

    @Column(name = "beneficiary_address")
    private String beneficiaryAddress;

    private Integer capacity;

    @Enumerated(EnumType.STRING)
    private Every every;

    protected Need() {}

    public Need(FileNeed request, Origin origin, UUID requester, FieldCipher cipher, Instant now) {
        super(request.title(), request.description(), request.category(), request.organizationId(), requester, now);
        this.origin = origin;
        this.onBehalfOf = request.onBehalfOf();
        serve(request.beneficiary(), cipher);
    }

    /** Names who is to be helped; phone and address are stored encrypted. */
    public final void serve(FileNeed.Beneficiary beneficiary, FieldCipher cipher) {
        if (beneficiary != null) {
            this.beneficiaryName = beneficiary.name();
            this.beneficiaryPhone = cipher.encrypt(beneficiary.phone(), "need", "beneficiary_phone", id());
            this.beneficiaryAddress = cipher.encrypt(beneficiary.address(), "need", "beneficiary_address", id());
        }
    }

    public FileNeed.Beneficiary beneficiary(FieldCipher cipher) {
        return beneficiaryName == null
                ? null
                : new FileNeed.Beneficiary(
                        beneficiaryName,
                        cipher.decrypt(beneficiaryPhone, "need", "beneficiary_phone", id()),
                        cipher.decrypt(beneficiaryAddress, "need", "beneficiary_address", id()));
    }

    @Override
    public void edit(ReviewProposal decision, Integer scored) {
        super.edit(decision, scored);
        this.capacity = decision.capacity() == null ? capacity : decision.capacity();
        this.every = decision.every() == null ? every : decision.every();
    }

    @Override
    public String subject() {
        return "need";
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    int places() {
        return capacity == null ? 1 : capacity;
    }

    @Override
    Every every() {
        return every;
    }

    /** What the community wrote alone: the requester's own words may name a home or an illness. */
    @Override
    public String shownTitle() {
        return publicTitle();
    }

    @Override
    String shownDescription() {
        return publicDescription() == null ? "" : publicDescription();
    }

    @Override
    public PublicText privacy(FieldCipher cipher) {
        FileNeed.Beneficiary served = beneficiary(cipher);
        List<String> names =
                Stream.of(beneficiaryName, onBehalfOf).filter(Objects::nonNull).toList();
        return served == null
                ? new PublicText(names, null, null)
                : new PublicText(names, served.phone(), served.address());
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }
}
