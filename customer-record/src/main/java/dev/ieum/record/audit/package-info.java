/// Who changed which row of the record, when, and why. Every feature writes here; nothing is ever taken out.
@NullMarked
package dev.ieum.record.audit;

import org.jspecify.annotations.NullMarked;
