/// Opens the database, runs transactions and migrations. The one room that knows which database runs.
///
/// What enters: a [dev.ieum.storage.StorageSettings] and work to be done in a transaction. What leaves: its
/// result, or a [dev.ieum.storage.StorageException] that says whether trying again can help.
@NullMarked
package dev.ieum.storage;

import org.jspecify.annotations.NullMarked;
