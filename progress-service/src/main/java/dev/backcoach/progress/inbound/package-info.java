/** What the diary makes of the intake service's events. */
package dev.backcoach.progress.inbound;
