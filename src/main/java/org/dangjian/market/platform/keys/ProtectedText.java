package org.dangjian.market.platform.keys;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * What people wrote about people (why a member is excused, what somebody objects to, how they judge themselves): encrypted in
 * the table, plain in the service. Unlike a phone number it is bound to no row, so that it can be told by a mark on the field;
 * it is never searched for.
 */
@Singleton
@Unremovable
@Converter
public class ProtectedText implements AttributeConverter<String, String> {

    static final String TABLE = "protected";
    static final String COLUMN = "text";
    static final String ROW = "*";

    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9+/]{16}\\.[A-Za-z0-9+/]+");

    private final FieldCipher cipher;

    public ProtectedText(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Whether a stored value is encrypted. */
    public static boolean isSealed(String stored) {
        return SEALED.matcher(stored).matches();
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return cipher.encrypt(text, TABLE, COLUMN, ROW);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored == null || !isSealed(stored) ? stored : cipher.decrypt(stored, TABLE, COLUMN, ROW);
    }
}
