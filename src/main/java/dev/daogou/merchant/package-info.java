/** The merchant's door: shops and their keys, what the shop sells and knows, and trying out what is found and answered. */
package dev.daogou.merchant;
