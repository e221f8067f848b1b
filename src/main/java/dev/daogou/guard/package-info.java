/** What may be shown of a reply: nothing that no row and no source bears out, no address that is not the shop's. */
package dev.daogou.guard;
