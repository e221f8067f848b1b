/** Products, variants, offers and promotions, and the true price at a moment. */
package dev.daogou.catalog;
