/** What happened, as the log keeps it. */
package dev.backcoach.progress.event;
