@NullMarked
package dev.ieum.channels.web;

import org.jspecify.annotations.NullMarked;
