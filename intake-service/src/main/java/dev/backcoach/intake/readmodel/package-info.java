/** What is read of clients besides their current state: lists of many, histories, drafts. */
package dev.backcoach.intake.readmodel;
