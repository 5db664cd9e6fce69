package dev.backcoach.platform.testing;

/** A test run for tests: uses both shared servers, prints their ports, and ends at once or waits to be killed. */
public final class SharedServersMain {

    private SharedServersMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PostgresServer.shared().database("used");
        String brokerPort = KafkaBroker.shared().bootstrapServers().split(":", -1)[1];
        System.out.println("ports " + PostgresServer.shared().port() + " " + brokerPort);
        if (arguments[0].equals("waits")) {
            Thread.currentThread().join();
        }
    }
}
