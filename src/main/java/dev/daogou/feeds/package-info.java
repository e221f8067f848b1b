/** Every format merchants already have, and the runs that bring a feed in as a whole or not at all. */
package dev.daogou.feeds;
