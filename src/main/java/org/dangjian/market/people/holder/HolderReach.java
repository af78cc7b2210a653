package org.dangjian.market.people.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code holder_place}, for conditions alone: asked about by {@link Reach}, never loaded. */
@Entity
@Immutable
@IdClass(HolderReach.Key.class)
@Table(name = "holder_place")
class HolderReach {

    /** What Hibernate tells rows apart by. */
    record Key(UUID holderId, String path) implements Serializable {}

    @Id
    @Column(name = "holder_id")
    private UUID holderId;

    @Id
    private String path;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected HolderReach() {}
}
