package dev.daogou.merchant;

import jakarta.enterprise.context.RequestScoped;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentRole;
import dev.daogou.shop.Caller;

/**
 * Nobody at the console locks themselves or the shop out. A key of the shop's own may do both, since with it one gets in
 * again.
 */
@RequestScoped
class OwnAccount {

    private final Caller caller;

    OwnAccount(Caller caller) {
        this.caller = caller;
    }

    /**
     * Before an agent ceases to be an admin, in the transaction that does it: of two admins who put each other out at the same
     * time, one is refused.
     *
     * @throws Problem 409 for the caller's own account, and for the last admin's
     */
    void staysAdmin(String login) {
        if (!caller.lent()) {
            return;
        }
        var admins = Agent.admins();
        Agent leaving = Agent.withLogin(login).orElse(null);
        if (leaving == null) {
            return;
        }
        if (leaving.id.equals(caller.person())) {
            throw Problem.conflict("This is your own account: another admin can end it or change its role.");
        }
        if (leaving.role == AgentRole.ADMIN && admins.size() < 2) {
            throw Problem.conflict(leaving.name + " is the shop's last admin: make somebody else an admin first.");
        }
    }
}
