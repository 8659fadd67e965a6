package dev.pophealth.health;

import java.util.Objects;

/**
 * What a service is doing, and who starts it. (C1, D1, P1, A1)
 *
 * @param state what it is doing
 * @param startType who starts it
 */
public record ServiceReading(ServiceState state, StartType startType) implements Reading {

  /** Refuses nulls. */
  public ServiceReading {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(startType, "startType");
  }

  /** Yes for Running, no for Stopped, unclear for anything on its way or not known. */
  public Answer running() {
    return switch (state) {
      case RUNNING -> Answer.YES;
      case STOPPED -> Answer.NO;
      default -> Answer.UNCLEAR;
    };
  }

  /**
   * Whether the service is meant to run, so that restarting it is a cure: yes when it runs, and
   * when it is stopped although it starts by itself, since then it died; no when it is stopped and
   * does not start by itself, since then somebody wants it so and a restart would start it
   * (Exchange fact 12); else unclear.
   */
  public Answer restartMakesSense() {
    return switch (state) {
      case RUNNING -> Answer.YES;
      case STOPPED ->
          switch (startType) {
            case AUTOMATIC -> Answer.YES;
            case MANUAL, DISABLED -> Answer.NO;
            case UNKNOWN -> Answer.UNCLEAR;
          };
      default -> Answer.UNCLEAR;
    };
  }

  @Override
  public String summary() {
    return state.word() + ", starts " + startType.word();
  }
}
