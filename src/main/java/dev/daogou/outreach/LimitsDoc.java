package dev.daogou.outreach;

import java.time.DateTimeException;
import java.time.LocalTime;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/**
 * The limits of a shop as its merchant sets them.
 *
 * @param quietFrom {@code HH:mm} by the shop's clock, included
 * @param quietTo {@code HH:mm}, excluded; the same as {@code quietFrom} for no quiet hours
 * @param perVisitor messages to one visitor a day, 0 to 20
 * @param perShop messages of the shop a day, 0 to 1,000,000
 */
public record LimitsDoc(String quietFrom, String quietTo, Integer perVisitor, Integer perShop) {

    static LimitsDoc of(Restraint restraint) {
        return new LimitsDoc(restraint.quiet().from().toString(), restraint.quiet().to().toString(), restraint.perVisitor(),
                restraint.perShop());
    }

    /** @throws Problem 400 naming every field at fault, with the remedy */
    Restraint restraint() {
        Faults faults = new Faults();
        LocalTime from = time(faults, "quietFrom", quietFrom);
        LocalTime to = time(faults, "quietTo", quietTo);
        faults.unless(perVisitor != null && perVisitor >= 0 && perVisitor <= 20, "perVisitor", "must be 0 to 20");
        faults.unless(perShop != null && perShop >= 0 && perShop <= 1_000_000, "perShop", "must be 0 to 1000000");
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
        return new Restraint(new QuietHours(from, to), perVisitor, perShop);
    }

    private static LocalTime time(Faults faults, String field, String written) {
        try {
            if (written != null && written.matches("\\d\\d:\\d\\d")) {
                return LocalTime.parse(written);
            }
        } catch (DateTimeException noTime) {
            // said below
        }
        faults.add(field, "must be a time such as 22:00");
        return null;
    }
}
