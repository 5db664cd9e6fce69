package dev.backcoach.local;

import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.JourneyFailed;
import dev.backcoach.local.journey.Played;
import dev.backcoach.local.journey.StoryTeller;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * Plays the worked journey with a new client against the running local stack and tells it: {@code Demo [gateway URL]},
 * {@value #DEFAULT_GATEWAY} by default. Ends with 0 when every decision was as expected, else with 1 and one line that
 * says what was not.
 */
public final class Demo {

    private static final String DEFAULT_GATEWAY = "http://localhost:8080";

    private Demo() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length > 1) {
            System.err.println("demo: takes at most the URL of the gateway, such as " + DEFAULT_GATEWAY);
            return 1;
        }
        long begin = System.nanoTime();
        try {
            Access gateway = reach(address(arguments));
            Played played = new Journey(gateway, new StoryTeller(System.out)).play();
            System.out.println("The journey ended as expected, in "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s. Client "
                    + played.client().id()
                    + ", coach " + played.coach().id() + ".");
            return 0;
        } catch (JourneyFailed failure) {
            System.err.println("demo: " + failure.getMessage());
            return 1;
        }
    }

    private static Access reach(URI address) {
        Access gateway = new Access(address);
        try {
            gateway.once(Call.get("/dev/clock"));
            return gateway;
        } catch (IOException _) {
            throw new JourneyFailed("nothing answers at " + address + ". Start it with ./backcoach up");
        }
    }

    private static URI address(String[] arguments) {
        String text = arguments.length == 0 ? DEFAULT_GATEWAY : arguments[0];
        try {
            URI address = new URI(text);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw new JourneyFailed("not the URL of a gateway: " + text + ". Give one such as " + DEFAULT_GATEWAY);
    }
}
