package org.dangjian.market.governance.callup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A shift of a call-up; its places are taken and given back by guarded updates alone. */
@Entity
@Table(name = "call_up_shift")
public class CallUpShift {

    @Id
    private UUID id;

    @Column(name = "call_up_id")
    private UUID callUpId;

    private int position;
    private String title;
    private String location;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int capacity;
    private int taken;

    protected CallUpShift() {}

    CallUpShift(UUID callUpId, int position, MakeCallUp.Shift shift) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.callUpId = callUpId;
        this.position = position;
        this.title = shift.title();
        this.location = shift.location();
        this.startsAt = shift.startsAt();
        this.endsAt = shift.endsAt();
        this.capacity = shift.capacity();
    }

    UUID id() {
        return id;
    }

    UUID callUpId() {
        return callUpId;
    }

    String title() {
        return title;
    }

    String location() {
        return location;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return taken;
    }
}
