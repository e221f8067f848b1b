/** The merchant: the shop every row belongs to, its settings and keys, its agents, and who may call. */
package dev.daogou.shop;
