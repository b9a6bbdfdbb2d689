/// What can be set, read once from `ieum.yaml` and the environment; one record per module.
@NullMarked
package dev.ieum.hub.settings;

import org.jspecify.annotations.NullMarked;
