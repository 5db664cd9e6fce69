/** What is known about a client, and what a command means then. */
package dev.backcoach.progress.client;
