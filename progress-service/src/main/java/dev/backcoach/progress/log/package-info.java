/** The wiring of the service's event log. */
package dev.backcoach.progress.log;
