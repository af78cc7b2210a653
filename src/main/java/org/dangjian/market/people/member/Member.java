package org.dangjian.market.people.member;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.people.organization.NameOrder;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A Party member (党员). Belongs to one branch (组织关系所在支部); 特殊群体 and 流动 are dated flags beside the category
 * (《城市区域化党建调研报告》二(三)).
 */
@Entity
@Table(name = "member")
public class Member {

    @Id
    private UUID id;

    private String name;

    @Column(name = "phone_cipher")
    private String phoneCipher;

    @Column(name = "phone_index")
    private String phoneIndex;

    @Column(name = "phone_changed_at")
    private Instant phoneChangedAt;

    /** What the name is ordered by in lists. */
    @Column(name = "name_sort")
    private String nameSort;

    /** What tells them apart who have no phone: branch, name and the day the membership began. */
    @Column(name = "no_phone_key")
    private String noPhoneKey;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "erased_at", insertable = false, updatable = false)
    private Instant erasedAt;

    @Column(name = "import_id", updatable = false)
    private UUID importId;

    @Enumerated(EnumType.STRING)
    private MemberCategory category;

    @Enumerated(EnumType.STRING)
    private MemberStage stage;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Embedded
    @AttributeOverride(name = "since", column = @Column(name = "special_from"))
    @AttributeOverride(name = "until", column = @Column(name = "special_to"))
    private DatedFlag special;

    @Embedded
    @AttributeOverride(name = "since", column = @Column(name = "floating_from"))
    @AttributeOverride(name = "until", column = @Column(name = "floating_to"))
    private DatedFlag floating;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Member() {}

    /**
     * A new, active, full member of a branch; {@link #change} tells what is otherwise.
     *
     * @param phone {@code null} for someone who has none of their own; then the day the membership began must follow
     */
    public Member(
            String name,
            String phone,
            String phoneIndex,
            MemberCategory category,
            UUID branchId,
            FieldCipher cipher,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.name = name;
        this.nameSort = NameOrder.key(name);
        this.category = category;
        this.stage = MemberStage.FULL;
        this.status = MemberStatus.ACTIVE;
        this.branchId = branchId;
        this.createdAt = now;
        registerPhone(phone, phoneIndex, cipher);
    }

    /** Makes another phone number theirs; {@code index} is its blind index. */
    public final void registerPhone(String phone, String index, FieldCipher cipher) {
        this.phoneCipher = phone == null ? null : cipher.encrypt(phone, "member", "phone_cipher", id);
        this.phoneIndex = index;
        identify();
    }

    /** Another number in the place of the one registered: for some time it opens nothing by itself. */
    public final void changePhone(String phone, String index, FieldCipher cipher, Instant now) {
        registerPhone(phone, index, cipher);
        this.phoneChangedAt = now;
    }

    /** Whether the number was another one at that time. */
    boolean hasPhoneChangedSince(Instant instant) {
        return phoneChangedAt != null && phoneChangedAt.isAfter(instant);
    }

    /** Ends as a record of its own; the other holds what this one held. The phone is free for the other. */
    public void mergeInto(UUID other, FieldCipher cipher) {
        mergedInto = other;
        status = MemberStatus.TRANSFERRED_OUT;
        registerPhone(null, null, cipher);
    }

    /** The record that holds what this one held, {@code null} for a record of its own. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** Whether it was erased who it is: such a record stays as it is. */
    public boolean isErased() {
        return erasedAt != null;
    }

    String nameSort() {
        return nameSort;
    }

    private void identify() {
        noPhoneKey = phoneIndex != null
                ? null
                : mergedInto != null ? id.toString() : NormalForm.nameKey(name) + '|' + joinedOn + '|' + branchId;
    }

    /** Whether they have a phone of their own. */
    public boolean hasPhone() {
        return phoneIndex != null;
    }

    /** Whether this is how they are called, however it was typed. */
    public boolean isCalled(String otherName) {
        return NormalForm.nameKey(name).equals(NormalForm.nameKey(otherName));
    }

    /** Takes back the day the membership began. */
    public void forgetJoined() {
        joinedOn = null;
        identify();
    }

    /** Notes which import made the record. */
    public void madeBy(UUID importAct) {
        this.importId = importAct;
    }

    /** The phone number in clear, {@code null} where there is none. */
    public String phone(FieldCipher cipher) {
        return cipher.decrypt(phoneCipher, "member", "phone_cipher", id);
    }

    /** Applies a change of anything but the phone. Flags begin today and end yesterday. */
    public void change(UpdateMember change, LocalDate today) {
        if (change.name() != null && !change.name().equals(name)) {
            name = change.name();
            nameSort = NameOrder.key(name);
        }
        category = either(change.category(), category);
        stage = either(change.stage(), stage);
        status = either(change.status(), status);
        branchId = either(change.branchId(), branchId);
        joinedOn = either(change.joinedOn(), joinedOn);
        special = DatedFlag.set(special, either(change.special(), isSpecial(today)), today);
        floating = DatedFlag.set(floating, either(change.floating(), isFloating(today)), today);
        identify();
    }

    private static <T> T either(T given, T present) {
        return given != null ? given : present;
    }

    /** Whether they were registered here on that day or before. */
    boolean wasRegisteredOn(LocalDate day) {
        return !BusinessDay.dayOf(createdAt).isAfter(day);
    }

    public UUID id() {
        return id;
    }

    /** The name as registered. What another person may see of it says {@link MemberDirectory#names}. */
    public String name() {
        return name;
    }

    public String phoneIndex() {
        return phoneIndex;
    }

    public MemberCategory category() {
        return category;
    }

    public MemberStage stage() {
        return stage;
    }

    public MemberStatus status() {
        return status;
    }

    public UUID branchId() {
        return branchId;
    }

    /** The day the membership began, or {@code null} when not recorded. */
    public LocalDate joinedOn() {
        return joinedOn;
    }

    /** Whether they belong to the 特殊群体 (old, long ill, disabled, in hardship) on that day. */
    public boolean isSpecial(LocalDate day) {
        return DatedFlag.isOn(special, day);
    }

    /** Whether they are a 流动党员 on that day. */
    public boolean isFloating(LocalDate day) {
        return DatedFlag.isOn(floating, day);
    }

    public int version() {
        return version;
    }
}
