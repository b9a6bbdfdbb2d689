/// One message all the way, from outside: HTTP, sockets, KakaoTalk's webhook and a real browser.
@NullMarked
package dev.ieum.evaluation.journey;

import org.jspecify.annotations.NullMarked;
