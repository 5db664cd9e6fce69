/** The REST API of the diary. */
package dev.backcoach.progress.api;
