package dev.backcoach.programme.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.ForecastView.RestsOn;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.content.Explanations;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.forecast.Forecast;
import dev.backcoach.programme.forecast.Pace;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A forecast as it is shown. Running a programme forward takes up to a second, so what was worked out is kept until the
 * client's stream goes on or the day is over.
 */
@ApplicationScoped
public class ForecastViews {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int KEPT = 10_000;

    /** What a forecast depends on. */
    private record Moment(ClientId client, long version, LocalDate day) {}

    private final Cache<Moment, Forecast> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final ProgrammeDecider decider;
    private final Catalogue catalogue;
    private final Explanations explanations;
    private final Caller caller;

    ForecastViews(ProgrammeDecider decider, Catalogue catalogue, Explanations explanations, Caller caller) {
        this.decider = decider;
        this.catalogue = catalogue;
        this.explanations = explanations;
        this.caller = caller;
    }

    /** @throws ProblemException 409 where the programme does not run */
    ForecastView view(ClientId client, Known<Programme> at, Instant now) {
        Programme programme = at.state();
        if (programme.course() == null || !programme.course().runs()) {
            throw ProblemException.wrongState(
                    programme.status().name(),
                    "There is no forecast while the programme does not run. GET .../today says what it waits for.");
        }
        LocalDate today = programme.day(now);
        Policy policy = decider.policy(programme);
        Pace pace = Pace.on(programme, catalogue, policy, today);
        Forecast forecast = known.get(
                new Moment(client, at.version(), today),
                _ -> Forecast.of(decider, catalogue, programme, now, pace.adherence())
                        .orElseThrow());
        int severity = programme.profile().triggers().severity();
        RestsOn restsOn = new RestsOn(
                programme.course().policy(),
                pace.adherence(),
                pace.measured(),
                severity,
                policy.standing().severityFactors().get(severity),
                policy.standing().forecastSpread());
        boolean inSight = forecast.reached();
        return new ForecastView(
                client.value(),
                today,
                forecast.windows(),
                inSight,
                inSight ? forecast.days() : null,
                forecast.from(),
                inSight ? forecast.to() : null,
                today.plusDays(forecast.from()),
                inSight ? today.plusDays(forecast.to()) : null,
                restsOn,
                text(forecast, restsOn));
    }

    private String text(Forecast forecast, RestsOn restsOn) {
        Explanations.Said said = explanations.say(
                key(forecast, restsOn),
                Figures.of("windows", forecast.windows())
                        .and("days", forecast.days())
                        .and("from", Math.max(1, Math.floorDiv(forecast.from(), DAYS_OF_A_WEEK)))
                        .and("to", Math.ceilDiv(forecast.to(), DAYS_OF_A_WEEK))
                        .and("adherence", restsOn.adherence())
                        .and("factor", restsOn.severityFactor())
                        .map());
        return caller.is(Roles.COACH) ? said.coach() : said.client();
    }

    private static String key(Forecast forecast, RestsOn restsOn) {
        if (!forecast.reached()) {
            return "FORECAST.BEYOND";
        }
        if (forecast.days() == 0) {
            return "FORECAST.REACHED";
        }
        return restsOn.adherenceMeasured() ? "FORECAST.RANGE" : "FORECAST.ASSUMED";
    }
}
