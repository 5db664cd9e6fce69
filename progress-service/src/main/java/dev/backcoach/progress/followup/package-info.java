/** What a client is asked next (domain.md 2.4). */
package dev.backcoach.progress.followup;
