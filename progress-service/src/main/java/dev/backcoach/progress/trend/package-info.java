/** What a client's diary amounts to over time: pure figures over local days. */
package dev.backcoach.progress.trend;
