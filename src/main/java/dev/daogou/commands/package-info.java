/** What the packaged application does for whoever calls it by a command instead of starting it: it talks to the running service. */
package dev.daogou.commands;
