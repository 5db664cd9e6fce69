/** The safety screen: which rules answers match, and what stands after them (domain.md 2.1). */
package dev.backcoach.intake.screen;
