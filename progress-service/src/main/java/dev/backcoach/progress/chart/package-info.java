/** Pictures of a diary, as text. */
package dev.backcoach.progress.chart;
