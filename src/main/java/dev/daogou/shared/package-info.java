/** What every package may know: ids, money, languages and refusals. Plain Java. */
package dev.daogou.shared;
