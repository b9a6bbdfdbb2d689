/// What every room's tests need to run the same contract on each database: SQLite files and a PostgreSQL server
/// that is started once per JVM. Leaves as the test-jar of storage.
@NullMarked
package dev.ieum.storage.testing;

import org.jspecify.annotations.NullMarked;
