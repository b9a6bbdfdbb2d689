/// What every feature needs to know of the shop: its locations, and values such as money and names in two
/// languages.
@NullMarked
package dev.ieum.record.shop;

import org.jspecify.annotations.NullMarked;
