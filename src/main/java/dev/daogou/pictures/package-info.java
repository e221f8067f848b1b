/** Pictures that visitors and agents send: made anew from what came, kept with their conversation, opened by links that end. */
package dev.daogou.pictures;
