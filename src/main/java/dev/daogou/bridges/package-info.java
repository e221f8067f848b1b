/** The doors of other help desks: their visitors talk to our assistant, and their people take over from it. */
package dev.daogou.bridges;
