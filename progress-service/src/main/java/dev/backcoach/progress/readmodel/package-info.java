/** The diary as it is read. */
package dev.backcoach.progress.readmodel;
