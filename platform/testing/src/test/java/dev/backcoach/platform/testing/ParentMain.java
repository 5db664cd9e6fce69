package dev.backcoach.platform.testing;

import java.time.Duration;

/** A parent for tests: starts a child, pauses it if told to, prints its process id and waits to be killed. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] arguments) {
        JavaProcess child = JavaProcess.of(EchoMain.class).start();
        child.awaitLine("tick 0"::equals, Duration.ofSeconds(20));
        if (arguments[0].equals("paused")) {
            child.pause();
        }
        System.out.println("child " + child.pid());
        child.awaitExit(Duration.ofMinutes(1));
    }
}
