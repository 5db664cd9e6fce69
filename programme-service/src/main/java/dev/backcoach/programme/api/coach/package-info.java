/** What a coach decides about a client's programme, over REST (domain.md 5.5, R-COACH-1). */
package dev.backcoach.programme.api.coach;
