/** Reading of the versioned files of coded words. */
package dev.backcoach.progress.content;
