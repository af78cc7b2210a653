package org.dangjian.market.platform.shared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Rows of one kind, of which one can be held while something about it is decided. */
public interface Rows<E> extends PanacheRepositoryBase<E, UUID> {

    /** The row as it is now, locked until the transaction ends. */
    default E locked(E row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }
}
