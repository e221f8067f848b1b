package dev.daogou.shop;

import jakarta.enterprise.context.RequestScoped;

/** Who is calling, as far as a key, a session or the operator's secret proved it. Identity never comes from the body. */
@RequestScoped
public class Caller {

    private Role role = Role.ANYONE;
    private String agentId;
    private String pass;
    private String keyId;
    private String keyLabel;
    private boolean lent;
    private boolean confirmed;
    private String bearer;

    public Role role() {
        return role;
    }

    /** The agent's id when {@link #role()} is {@code AGENT}, else {@code null}. */
    public String agentId() {
        return role == Role.AGENT ? agentId : null;
    }

    /** The id of the agent behind the call, also of one who uses a key that was lent to their session; else {@code null}. */
    public String person() {
        return agentId;
    }

    /** The id of the shop's own key, else {@code null}. */
    public String keyId() {
        return keyId;
    }

    /** What the shop calls its key, or {@code null}. */
    public String keyLabel() {
        return keyLabel;
    }

    /** Whether the key was lent to somebody who had just given their password. */
    public boolean confirmed() {
        return confirmed;
    }

    /** The hash of the agent's pass when {@link #role()} is {@code AGENT}, else {@code null}. */
    public String pass() {
        return pass;
    }

    /** Whether the shop's key is one that a console's session was lent. */
    public boolean lent() {
        return lent;
    }

    /** The secret presented, which a visitor's door still has to check, or {@code null}. */
    public String bearer() {
        return bearer;
    }

    public boolean actsForShop() {
        return role == Role.SHOP_ADMIN || role == Role.OPERATOR;
    }

    public void presents(String secret) {
        bearer = secret;
    }

    public void is(Role proved) {
        role = proved;
    }

    public void isShop(ShopKey key) {
        role = Role.SHOP_ADMIN;
        lent = key.lent();
        confirmed = key.confirmed;
        agentId = key.agentId;
        keyId = lent ? null : key.id;
        keyLabel = lent ? null : key.label;
    }

    /** They have signed in with this very call. */
    public void hasCome(String id) {
        agentId = id;
    }

    public void isAgent(AgentPass shown) {
        role = Role.AGENT;
        agentId = shown.agentId;
        pass = shown.hash;
    }
}
