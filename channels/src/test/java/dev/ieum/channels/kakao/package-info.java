@NullMarked
package dev.ieum.channels.kakao;

import org.jspecify.annotations.NullMarked;
