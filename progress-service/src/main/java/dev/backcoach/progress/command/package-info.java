/** What can be asked of a client's diary. */
package dev.backcoach.progress.command;
