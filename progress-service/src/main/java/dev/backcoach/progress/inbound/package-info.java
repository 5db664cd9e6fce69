/** What the diary makes of other services' events. */
package dev.backcoach.progress.inbound;
