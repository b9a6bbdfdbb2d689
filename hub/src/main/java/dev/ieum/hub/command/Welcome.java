package dev.ieum.hub.command;

import dev.ieum.hub.Rooms;
import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.settings.Secret;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.hub.staff.Accounts;

/// What whoever starts the program reads. A password that was made is in it, this once.
///
/// @param password empty when nobody needs to be told
record Welcome(Settings settings, String login, String password) {

    /// Makes the first administrator, and the demo's agents, where there is nobody yet.
    static Welcome prepare(Rooms rooms) {
        Settings settings = rooms.settings();
        boolean demo = settings.house().demo();
        String login = demo ? "miso" : "admin";
        Accounts accounts = rooms.accounts();
        if (!accounts.isEmpty()) {
            return new Welcome(settings, login, "");
        }
        Secret set = settings.house().keys().staffPassword();
        String password = set.isSet() ? set.value() : Tokens.random();
        Accounts.Hashed hashed = accounts.hash(password);
        accounts.create(login, demo ? "미소" : "관리자", Role.ADMIN, hashed);
        if (demo) {
            accounts.create("harin", "하린", Role.AGENT, hashed);
            accounts.create("doyun", "도윤", Role.AGENT, hashed);
        }
        return new Welcome(settings, login, set.isSet() ? "" : password);
    }

    String text(int port) {
        String base = settings.http().publicUrl().isEmpty()
                ? "http://" + host() + ":" + port
                : settings.http().publicUrl();
        StringBuilder text = new StringBuilder("\nIeum is running.\n");
        if (settings.house().demo()) {
            text.append("  shop        ").append(base).append("/\n");
            text.append("  KakaoTalk   ").append(base).append("/demo/kakao\n");
        }
        text.append("  staff       ").append(base).append("/console   login ").append(login);
        text.append(password.isEmpty() ? "\n" : "   password " + password + "   (shown only now)\n");
        text.append("  data        ")
                .append(settings.house().data().toAbsolutePath())
                .append('\n');
        if (!settings.http().rateLimits()) {
            text.append("  WARNING     rate limits are off: for measurements only\n");
        }
        settings.house()
                .clockStart()
                .ifPresent(start -> text.append("  WARNING     the clock started at ")
                        .append(start)
                        .append(": for demonstrations and tests only\n"));
        return text.append('\n').toString();
    }

    private String host() {
        return settings.http().host().equals("0.0.0.0")
                ? "localhost"
                : settings.http().host();
    }
}
