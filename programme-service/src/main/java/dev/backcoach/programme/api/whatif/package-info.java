/** What other rules would have decided along clients' real facts (domain.md 5.5), asked for by a coach. */
package dev.backcoach.programme.api.whatif;
