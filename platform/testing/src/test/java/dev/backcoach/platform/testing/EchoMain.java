package dev.backcoach.platform.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child for tests: prints what it was given, then a tick every 50 ms; says goodbye to SIGTERM. */
public final class EchoMain {

    private static final int TICKS = 1_200;

    private EchoMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
        System.out.println("argument " + String.join(",", arguments));
        System.out.println("property " + System.getProperty("greeting"));
        System.err.println("error line");
        CountDownLatch never = new CountDownLatch(1);
        for (int tick = 0; tick < TICKS && !never.await(50, TimeUnit.MILLISECONDS); tick++) {
            System.out.println("tick " + tick);
        }
    }
}
