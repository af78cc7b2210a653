package org.dangjian.market;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the service; when it cannot start, the last line says in one sentence what to set. */
@QuarkusMain
public class Main {

    private static final Pattern UNSET = Pattern.compile("Could not expand value ([A-Z_]+)");

    private Main() {}

    public static void main(String... arguments) {
        // The server would answer an address it cannot read before any of our code, without a body: http.Router checks
        // it.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, Main::ended, arguments);
    }

    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            System.err.println("The service did not start. " + sentence(failure));
        }
        System.exit(code);
    }

    /** What a person can do about it: the deepest cause we know words for, else the deepest message. */
    static String sentence(Throwable failure) {
        String deepest = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Matcher unset = UNSET.matcher(message);
            if (unset.find()) {
                return "Set " + unset.group(1) + "; README.md lists all variables.";
            }
            if (message.contains("Unable to find datasource")) {
                return "Set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD; README.md lists all variables.";
            }
            if (cause instanceof IllegalStateException && isOurs(message)) {
                return message;
            }
            if (cause instanceof SQLException) {
                return "Check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD; the database says: " + message;
            }
            deepest = message;
        }
        return deepest;
    }

    /** The sentences of our own checks: keys, durability. */
    private static boolean isOurs(String message) {
        return message.contains("MARKET_") || message.contains("acknowledged commits") || message.contains("keys.json");
    }
}
